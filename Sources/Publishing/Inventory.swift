import Platform

/// The files and folders of one site that are its own.
///
/// It is kept in the site as a hidden file, which marks a folder as one of ours to replace. Its list helps to tell our files from
/// those that somebody added, such as a `CNAME` or a `.git`, and is believed in nothing else: anybody can have written it.
struct Inventory: Equatable, Sendable {
    static let marker = RelativePath(".spinewise-site")!
    static let heading = "Spinewise wrote the files named below; a build replaces them and keeps all others."

    /// Without the marker.
    let files: Set<RelativePath>
    /// Outer ones before those inside them.
    let folders: [RelativePath]

    init(files: Set<RelativePath>) {
        var folders: Set<RelativePath> = []
        for file in files {
            var next = file.folder
            // Whoever put a folder there put the folders around it there too.
            while let folder = next, folders.insert(folder).inserted { next = folder.folder }
        }
        self.files = files
        self.folders = folders.sorted()
    }

    /// Reads back ``text``; `nil` when it is not one of ours. A line that is no path of such a file is passed over at once:
    /// the folders around paths that nobody bounds would fill all memory.
    ///
    /// - Parameter owns: Whether a build of ours can have written such a file.
    init?(_ bytes: [UInt8], owns: (RelativePath) -> Bool) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var lines = text.split(separator: "\n")[...]
        guard lines.popFirst() == Self.heading[...] else { return nil }
        self.init(files: Set(lines.compactMap { RelativePath(String($0)) }.filter(owns)))
    }

    /// One route a line, in order, so that equal sites have equal markers.
    var text: String { ([Self.heading] + files.sorted().map(\.text)).joined(separator: "\n") + "\n" }

    /// Whether a file or folder at `path` would stand where one of ours must.
    func needsPlace(of path: RelativePath) -> Bool {
        files.contains(path) || folders.contains(path) || path.ancestors.contains(where: files.contains)
    }
}
