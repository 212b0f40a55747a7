public import SystemPackage

/// The disk said no.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Cause: Hashable, Sendable {
        /// In the system's own words.
        case system(Errno)
        /// A link on the way leads out of the folder that everything must stay in.
        case leadsOutside
        /// A link stands where none is followed.
        case link
        /// A folder, a pipe, a socket or a device where a plain file is meant.
        case notAPlainFile
        /// A plain file, or something else, where a folder is meant.
        case notAFolder
        /// No permission bit lets anybody write.
        case writeProtected
        /// A file of another owner, whom a new file in its place would not have.
        case foreignOwner
        /// Another run holds it.
        case busy
    }

    /// As the caller or an author called it.
    public let path: String
    public let cause: Cause

    public init(_ path: String, _ cause: Cause) {
        self.path = path
        self.cause = cause
    }

    /// Something has that name already.
    public static func taken(_ path: String) -> Refusal { Refusal(path, .system(.fileExists)) }

    init(_ path: String, _ errno: Errno) {
        switch errno {
        case .improperLink: self.init(path, .leadsOutside)
        case .tooManySymbolicLinkLevels: self.init(path, .link)
        case .notDirectory: self.init(path, .notAFolder)
        default: self.init(path, .system(errno))
        }
    }

    /// Without the path, as half a sentence: "Permission denied".
    public var reason: String {
        switch cause {
        case .system(let errno): errno.description
        case .leadsOutside: "a link on the way leads out of the folder"
        case .link: "it is a link, or lies behind one"
        case .notAPlainFile: "it is not a plain file"
        case .notAFolder: "it is not a folder"
        case .writeProtected: "it is write-protected"
        case .foreignOwner: "it belongs to somebody else, and that could not be kept"
        case .busy: "another run is at work there"
        }
    }

    public var isMissing: Bool { cause == .system(.noSuchFileOrDirectory) }
    /// Whether the machine is at fault (no descriptors, no memory, a broken disk), and the same file can be read another time.
    public var isOfTheMachine: Bool {
        let faults: [Errno] = [.tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory, .ioError]
        return faults.contains { cause == .system($0) }
    }

    /// Of a rename: whether another disk begins on the way.
    public var meetsAnotherDisk: Bool { cause == .system(.resourceBusy) || cause == .leadsOutside }
    public var alreadyExists: Bool { cause == .system(.fileExists) }

    public var description: String { "'\(path)' cannot be used: \(reason)" }
}
