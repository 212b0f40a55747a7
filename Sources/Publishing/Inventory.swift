/// The files and folders of one site that are its own.
///
/// It is kept in the site as a hidden file. That file marks a folder as ours to replace, and its list tells our files
/// from those that somebody added, such as a `CNAME` or a `.git`: a publish carries those over.
struct Inventory: Equatable, Sendable {
    static let marker = ".spinewise-site"
    private static let heading = "Spinewise wrote the files named below; a build replaces them and keeps all others."

    /// Routes relative to the site's root, without the marker.
    let files: Set<String>
    /// Outer ones before those inside them.
    let folders: [String]

    init(files: Set<String>) {
        var folders: Set<String> = []
        for file in files {
            var folder = Substring(file)
            while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
                folder = folder[..<slash]
                // Whoever put it there put the folders around it there too.
                if !folders.insert(String(folder)).inserted { break }
            }
        }
        self.files = files
        self.folders = folders.sorted()
    }

    /// Reads back ``text``; `nil` when it is not one of ours.
    init?(text: String) {
        var lines = text.split(separator: "\n")[...]
        guard lines.popFirst() == Self.heading[...] else { return nil }
        self.init(files: Set(lines.map(String.init)))
    }

    /// One route a line, in order, so that equal sites have equal markers.
    var text: String { ([Self.heading] + files.sorted()).joined(separator: "\n") + "\n" }

    /// Whether a file or folder at `route` would stand where one of ours must.
    func needsPlace(of route: String) -> Bool {
        if files.contains(route) || folders.contains(route) { return true }
        var outer = Substring(route)
        while let slash = outer.lastIndex(of: "/") {
            outer = outer[..<slash]
            if files.contains(String(outer)) { return true }
        }
        return false
    }
}
