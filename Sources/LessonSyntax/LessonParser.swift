import CLibXML2
public import Diagnostics

/// Reads one lesson file after another into trees. One parser belongs to one thread.
///
/// libxml2 does the reading, through SAX2 and without loading, declaring or expanding anything: no DTD,
/// no external entity, no network. The parser context is reused from file to file.
public final class LessonParser {
    /// Larger files are not read: nothing a person writes as one lesson comes near it.
    public static let sizeLimit = 1 << 20

    /// libxml2 keeps every name it ever met in a context; a context that met more than this is replaced.
    private static let nameLimit: Int32 = 10_000

    private var context: xmlParserCtxtPtr
    private let builder: UnsafeMutablePointer<TreeBuilder>
    private var buffer: [UInt8] = []

    public init() {
        Self.startLibrary
        context = Self.makeContext()
        builder = .allocate(capacity: 1)
        builder.initialize(to: TreeBuilder(context: context, base: UnsafePointer(bitPattern: 1)!))
        context.pointee.userData = UnsafeMutableRawPointer(builder)
    }

    deinit {
        builder.deinitialize(count: 1)
        builder.deallocate()
        xmlFreeParserCtxt(context)
    }

    /// Reads one file. What is wrong with its writing is in the result, never thrown.
    ///
    /// - Parameter index: The file's index in the run, which its ranges will carry.
    public func parse(_ file: SourceFile, index: Int32) -> ParsedFile {
        if let finding = FileFaults.finding(in: file, index: index) {
            let isCutOff = finding.rule == SyntaxGuides.emptyFile.id || file.unread != nil
            return ParsedFile(nil, .partlyRead(.init(of: file, isCutOff: isCutOff)), findings: [finding])
        }
        renewContextIfWorn()
        read(file.bytes)
        guard let fault = builder.pointee.fault else {
            let tree = builder.pointee.tree(file: index, bytes: file.bytes)
            return ParsedFile(tree, instructions: builder.pointee.instructions.placed(in: tree))
        }
        return readOn(behind: fault, in: file, index: index, until: builder.pointee)
    }

    /// Fills the builder with what the bytes hold.
    private func read(_ bytes: [UInt8]) {
        // libxml2 wants a zero byte behind the text.
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: bytes)
        buffer.append(0)
        buffer.withUnsafeBufferPointer { run($0.baseAddress!, count: bytes.count) }
    }

    /// Mends a copy of a faulty file, fault after fault, and reads what can then be read.
    ///
    /// When a later fault cannot be mended, the faults found behind a guess are not told: they may be its echo.
    private func readOn(behind first: SyntaxFault, in file: SourceFile, index: Int32, until built: TreeBuilder)
        -> ParsedFile
    {
        func readUpTo(_ certain: Int, of findings: [Diagnostic]) -> ParsedFile {
            ParsedFile(
                built.tree(file: index, bytes: file.bytes), .partlyRead(.init(of: file)),
                findings: Array(findings.prefix(certain)))
        }
        var findings = [first.finding(in: file, index: index)]
        var certain = 1
        var recovery = Recovery(file, index: index)
        var fault = first
        while recovery.mayGoOn {
            switch recovery.mend(fault) {
            case .impossible: return readUpTo(certain, of: findings)
            case .echo: findings.removeLast()
            case .mended, .escaped: break
            }
            read(recovery.bytes)
            let rebuilt = builder.pointee
            guard let next = rebuilt.fault else {
                let tree = rebuilt.tree(file: index, bytes: recovery.bytes, origin: recovery.origin)
                let remains = Damage.Remains(of: file, isCutOff: recovery.isCutOff)
                return ParsedFile(
                    tree, .mended(remains, doubts: recovery.doubts), findings: findings,
                    instructions: rebuilt.instructions.placed(in: tree))
            }
            let copy = SourceFile(path: file.path, bytes: recovery.bytes)
            findings.append(next.finding(in: copy, index: index).moved(recovery.original))
            if !recovery.hasGuessed { certain = findings.count }
            fault = next
        }
        return readUpTo(certain, of: findings)
    }

    private func run(_ base: UnsafePointer<UInt8>, count: Int) {
        xmlCtxtReset(context)
        builder.pointee.base = base
        builder.pointee.begin(length: count)
        // An input stream without a buffer: `xmlParserInputBufferCreateStatic` is broken in 2.9.14.
        guard let input = xmlNewInputStream(context) else { preconditionFailure("libxml2 is out of memory") }
        input.pointee.base = base
        input.pointee.cur = base
        input.pointee.end = base + count
        inputPush(context, input)
        xmlParseDocument(context)
        // libxml2 must not free or read our bytes later.
        while let input = inputPop(context) { xmlFreeInputStream(input) }
    }

    private func renewContextIfWorn() {
        guard xmlDictSize(context.pointee.dict) > Self.nameLimit else { return }
        xmlFreeParserCtxt(context)
        context = Self.makeContext()
        context.pointee.userData = UnsafeMutableRawPointer(builder)
        builder.pointee.context = context
        builder.pointee.elementNames = InternedNames()
        builder.pointee.attributeNames = InternedNames()
    }

    private static let startLibrary: Void = {
        xmlInitParser()
        // Whatever a file asks for from outside, it gets nothing.
        xmlSetExternalEntityLoader { _, _, _ in nil }
    }()

    private static func makeContext() -> xmlParserCtxtPtr {
        guard let context = xmlNewParserCtxt() else { preconditionFailure("libxml2 is out of memory") }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        context.pointee.sax.pointee = makeHandler()
        return context
    }

    /// Only what we listen to; everything else stays silent.
    private static func makeHandler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC, a macro Swift does not see.
        handler.startElementNs = { builder, name, prefix, _, namespaceCount, _, attributeCount, _, attributes in
            guard let builder, let name else { return }
            builder.assumingMemoryBound(to: TreeBuilder.self).pointee.start(
                name, isPrefixed: prefix != nil, namespaces: Int(namespaceCount),
                attributeCount: Int(attributeCount), attributes)
        }
        handler.endElementNs = { builder, _, _, _ in
            builder?.assumingMemoryBound(to: TreeBuilder.self).pointee.end()
        }
        let text: charactersSAXFunc = { builder, bytes, count in
            guard let builder, let bytes else { return }
            builder.assumingMemoryBound(to: TreeBuilder.self).pointee.text(bytes, Int(count))
        }
        handler.characters = text
        handler.ignorableWhitespace = text
        handler.cdataBlock = text
        handler.processingInstruction = { builder, target, _ in
            guard let builder, let target, String(cString: target) == Instruction.target else { return }
            builder.assumingMemoryBound(to: TreeBuilder.self).pointee.instruction()
        }
        handler.internalSubset = { builder, _, _, _ in
            guard let builder = builder?.assumingMemoryBound(to: TreeBuilder.self) else { return }
            builder.pointee.note(SyntaxFault.doctype, name: "")
        }
        handler.serror = { builder, error in
            guard let builder = builder?.assumingMemoryBound(to: TreeBuilder.self), let error = error?.pointee,
                error.level == XML_ERR_FATAL
            else { return }
            builder.pointee.note(UInt32(error.code), name: error.str1.map { String(cString: $0) } ?? "")
        }
        return handler
    }
}

extension TreeBuilder {
    /// Keeps the first fault; what follows it is guesswork.
    mutating func note(_ code: UInt32, name: String) {
        guard fault == nil else { return }
        fault = SyntaxFault(
            code: code, offset: offset, openTags: open.map { Int(nodes[Int($0.element)].text.start) }, name: name)
        // Left alone, libxml2 would go on to the end of the file and word a million further errors for nobody.
        // A stop leaves `wellFormed` at 1; the fault is what tells.
        xmlStopParser(context)
    }
}

extension [PendingInstruction] {
    fileprivate func placed(in tree: ElementTree) -> [Instruction] {
        map { pending in
            let element = tree.element(at: pending.element ?? 0)
            return Instruction(
                written: pending.written, range: tree.range(pending.start, pending.end),
                scope: element.range)
        }
    }
}

extension Diagnostic {
    /// The same finding elsewhere. Its fixes still say what they mean to replace, which shows where they do not fit.
    fileprivate func moved(_ place: (SourceRange) -> SourceRange) -> Diagnostic {
        var moved = self
        moved.range = place(range)
        moved.notes = notes.map { Note($0.text, at: place($0.range)) }
        moved.fixes = fixes.map { fix in
            var fix = fix
            fix.edits = fix.edits.map { Fix.Edit(place($0.range), holding: $0.written, $0.replacement) }
            return fix
        }
        return moved
    }
}
