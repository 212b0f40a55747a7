import CSystem

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Asks the git of this machine about a folder. It reads only: no lock is taken, no file of the repository written.
struct Git {
    let folder: String

    struct Answer {
        /// 0 when git could do what it was asked.
        var status: Int32
        var output: [UInt8]
        /// The first line of what git complained of, without its `fatal:`.
        var complaint: String
    }

    /// - Parameters:
    ///   - arguments: What follows `git`, from the folder's point of view.
    ///   - input: What git reads from its standard input.
    /// - Throws: ``HistoryError/noGit(reason:)`` when git could not be started.
    func ask(_ arguments: [String], input: [UInt8] = []) throws(HistoryError) -> Answer {
        // Files rather than pipes: neither side can ever wait for the other to read.
        guard let question = tmpfile(), let answer = tmpfile(), let complaint = tmpfile() else {
            throw .noGit(reason: "no temporary file can be made: \(String(cString: strerror(errno)))")
        }
        defer { for file in [question, answer, complaint] { fclose(file) } }
        guard fwrite(input, 1, input.count, question) == input.count, fflush(question) == 0 else {
            throw .noGit(reason: "a temporary file cannot be written: \(String(cString: strerror(errno)))")
        }
        rewind(question)
        var status: Int32 = 0
        let command = ["git", "--no-optional-locks", "-C", folder, "-c", "core.fsmonitor=false"] + arguments
        let failure = withCStrings(command) { command in
            withCStrings(Self.environment) { environment in
                spinewise_run(command, environment, fileno(question), fileno(answer), fileno(complaint), &status)
            }
        }
        if failure == ENOENT { throw .noGit(reason: "it is not on the PATH") }
        if failure != 0 { throw .noGit(reason: String(cString: strerror(failure))) }
        let words = String(decoding: complaint.wholeContent, as: UTF8.self)
        let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return Answer(
            status: status, output: answer.wholeContent,
            complaint: line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line)
    }

    /// Our own, with git speaking English, and without what git tells its hooks: the question is about the repository that
    /// the folder lies in and about its working tree, whatever repository and index a commit in the making uses.
    private static var environment: [String] {
        var own: [String] = []
        var next = spinewise_environment()
        while let entry = next?.pointee {
            own.append(String(cString: entry))
            next = next?.advanced(by: 1)
        }
        let unwanted = ["GIT_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE=", "GIT_PREFIX=", "LC_ALL=", "LANGUAGE="]
        return own.filter { entry in !unwanted.contains { entry.hasPrefix($0) } } + ["LC_ALL=C"]
    }
}

extension UnsafeMutablePointer<FILE> {
    /// Everything in the file, from its beginning.
    fileprivate var wholeContent: [UInt8] {
        fseek(self, 0, SEEK_END)
        let size = max(0, ftell(self))
        rewind(self)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, self)
        }
    }
}

/// Calls `body` with C strings and a null pointer behind the last.
private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(copies)
}
