import ArgumentParser

/// `spinewise undo`: takes the last change of lesson files back.
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take back what the last 'fix', 'fmt' or 'rename' changed.",
        discussion: """
            All its files become what they were, or none does: files that were saved since keep the whole change. A change that was \
            interrupted is taken back as far as it came. What is needed for it lies in the hidden folder .spinewise of the \
            content, which git ignores.

            Exit codes: 0 taken back, or there was nothing to take back; 2 a file was saved since or could not be written.
            """)

    @OptionGroup var options: ContentOptions

    func run() throws {
        guard let undone = try ContentEditing.undo(options) else {
            if !options.quiet { Terminal.write("there is nothing to take back\n") }
            return
        }
        if !options.quiet { Terminal.write("took back '\(undone)'\n") }
    }
}
