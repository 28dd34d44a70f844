/// Completion in zsh.
enum ZshCompletion {
  /// The script, to be sourced after `compinit` or saved as `_notes` in a folder of `fpath`.
  static let script = #"""
    #compdef notes
    # Completion of notes for zsh: put `source <(notes completion zsh)` into ~/.zshrc after compinit,
    # or save this as _notes in a folder of fpath.
    # What the tool answers is text; nothing here lets zsh evaluate it.

    _notes() {
      local -a asked answered candidates fields
      local line value description
      asked=("${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}")
      answered=("${(@f)$(command notes complete-words zsh "${asked[@]}" 2>/dev/null)}")
      for line in "${answered[@]}"; do
        case $line in
          ('') continue ;;
          ($'\t'files) _files; return ;;
          ($'\t'folders) _files -/; return ;;
        esac
        value=${line%%$'\t'*}
        description=${${line#"$value"}#$'\t'}
        # _describe divides at the first colon that has no backslash.
        value=${${value//\\/\\\\}//:/\\:}
        if [[ $value == *[:=] ]]; then
          fields+=("$value${description:+:$description}")
        else
          candidates+=("$value${description:+:$description}")
        fi
      done
      local result=1
      # -U: the tool has compared the words already, and folds more than zsh does.
      (( $#fields )) && _describe -t fields field fields -U -S '' && result=0
      (( $#candidates )) && _describe -t candidates candidate candidates -U && result=0
      return result
    }

    if [[ $funcstack[1] == _notes ]]; then
      _notes "$@"
    elif (( $+functions[compdef] )); then
      compdef _notes notes
    fi
    """#
}
