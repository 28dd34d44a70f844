import NotesCore

@main
enum NotesBench {
  static func main() {}
}
