/// Completion in fish.
enum FishCompletion {
  /// The script.
  static let script = #"""
    # Completion of notes for fish: save this as ~/.config/fish/completions/notes.fish,
    # or put `notes completion fish | source` into ~/.config/fish/config.fish.
    # What the tool answers is text; nothing here lets fish evaluate it.

    function __notes_complete
        set -l words (commandline -opc)
        set -l typed (commandline -ct)
        set -l answered (command notes complete-words fish $words "$typed" 2>/dev/null)
        switch "$answered[1]"
            case \tfiles
                __fish_complete_path "$typed"
            case \tfolders
                __fish_complete_directories "$typed"
            case '*'
                printf '%s\n' $answered
        end
    end

    complete -c notes -e
    complete -c notes -f -a '(__notes_complete)'
    """#
}
