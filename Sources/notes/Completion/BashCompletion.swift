/// Completion in bash.
enum BashCompletion {
  /// The script. It runs in bash 3.2, which macOS has, and needs no other script.
  static let script = #"""
    # Completion of notes for bash: put `source <(notes completion bash)` into ~/.bashrc,
    # or save this as ~/.local/share/bash-completion/completions/notes.
    # What the tool answers is text; nothing here lets bash evaluate it.

    _notes() {
      local IFS=$' \t\n' line=${COMP_LINE:0:COMP_POINT} words=() word i last=-1
      # Bash also splits words at : and = and @; what no space stands between belongs together.
      for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((i == 0)) || [[ $line == [[:space:]]* ]]; then
          words[++last]=
          line=${line#"${line%%[![:space:]]*}"}
        fi
        # Of the last word, what stands before the cursor.
        ((i == COMP_CWORD)) && word=$line
        words[last]+=$word
        line=${line#"$word"}
      done

      # What bash leaves alone in the word at the cursor, and the quotation mark that is open there.
      local kept=${words[last]%"$2"} quote=
      case $kept in
        *[\"\']) quote=${kept: -1} kept=${kept%?} ;;
      esac

      kept=${kept//\\/} COMPREPLY=()
      local candidate
      while IFS= read -r candidate; do
        case $candidate in
          $'\t'files) compopt -o default 2>/dev/null; return ;;
          $'\t'folders) compopt -o dirnames 2>/dev/null; return ;;
        esac
        candidate=${candidate%%$'\t'*}
        [[ $candidate == "$kept"* ]] || continue
        _notes_quote "${candidate#"$kept"}" "$quote" && COMPREPLY+=("$REPLY")
      done < <(command notes complete-words bash "${words[@]}" 2>/dev/null)

      if ((${#COMPREPLY[@]} == 1)); then
        case ${COMPREPLY[0]} in
          *[:=]) compopt -o nospace 2>/dev/null ;;
        esac
      fi
      return 0
    }

    # Sets REPLY to a word as it has to be typed after an open quotation mark, or without one.
    _notes_quote() {
      REPLY=$1
      case $2 in
        \') REPLY=${1//\'/\'\\\'\'} ;;
        \")
          # An exclamation mark has no escape there.
          [[ $1 == *!* ]] && return 1
          REPLY=${REPLY//\\/\\\\} REPLY=${REPLY//\"/\\\"} REPLY=${REPLY//\$/\\\$} REPLY=${REPLY//\`/\\\`}
          ;;
        '') [[ $1 == *[!A-Za-z0-9_.:=/@%+,-]* ]] && printf -v REPLY %q "$1" ;;
      esac
      # Bash closes the quotation mark, unless one stands there already.
      [[ $2 && $1 == *"$2" ]] && REPLY+=$2
      return 0
    }

    complete -o nosort -F _notes notes 2>/dev/null || complete -F _notes notes
    """#
}
