public import Diagnostics
public import Knowledge
public import LessonSyntax

/// A whole content folder, read: what it means, what claims which id, and what is wrong so far.
public struct Reading: Sendable {
    public let atlas: Atlas
    /// Ordered by file and place; an id that is claimed twice stands here twice.
    public let declarations: [Declaration]
    /// Findings about single files, in telling order.
    public let findings: [Diagnostic]
    /// Of the files that are not as they should be, by the file's index.
    public let damage: [Int32: Damage]

    /// Names of the files in the media folder.
    public let media: Set<String>
    /// Every pointer in the content. They stay in the arrays they were taken down in, as there are very many.
    public var pointers: FlattenSequence<[[Pointer]]> { pointersByFile.joined() }
    private let pointersByFile: [[Pointer]]
    /// Every figure and every embedded chain in the content, in no promised order.
    public let figures: [Figure]
    public let embeds: [ChainEmbed]
    /// Every number that a text quotes, by file and place.
    public let quotations: [Quotation]
    /// What authors allowed, by file and place.
    public let allowances: [Allowance]

    /// - Parameters:
    ///   - files: In the order of their paths.
    ///   - media: Names of the files in the media folder.
    public init(_ files: [DecodedFile], media: Set<String> = []) {
        self.media = media
        var entities: [Entity] = []
        var lessons: [Lesson] = []
        var courses: [Course] = []
        var claims: [Claim] = []
        var flags: [RedFlag] = []
        var sources: [Source] = []
        var site = Site()
        for file in files {
            switch file.content {
            case .entity(let entity): entities.append(entity)
            case .lesson(let lesson): lessons.append(lesson)
            case .course(let course): courses.append(course)
            case .claim(let claim): claims.append(claim)
            case .flags(let list): flags += list
            case .sources(let list): sources += list
            case .site(let it): site = it
            case nil: break
            }
        }
        // The first file by path keeps an id that two files claim; a finding names the other.
        var taken: Set<String> = []
        func isFirst(_ id: String) -> Bool { taken.insert(id).inserted }
        var atlas = Atlas(
            site: site, entities: entities.filter { isFirst($0.id.value) },
            lessons: lessons.filter { isFirst($0.id.value) }, courses: courses.filter { isFirst($0.id.value) },
            claims: claims.filter { isFirst($0.id.value) }, flags: flags.filter { isFirst($0.id.value) },
            sources: sources.filter { isFirst($0.id.value) },
            pointers: Dictionary(
                files.lazy.flatMap(\.pointersByOwner).map { ($0.owner, $0.pointers) },
                uniquingKeysWith: { first, _ in first }))
        let signed = Dictionary(
            files.compactMap(\.ownFacts).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        if !signed.isEmpty {
            let collector = FactCollector(atlas)
            for (id, review) in atlas.reviews {
                guard let own = signed[id] else { continue }
                atlas.statedNow[review.range] = collector.facts(own).digest
            }
        }
        self.atlas = atlas
        figures = files.flatMap(\.figures)
        embeds = files.flatMap(\.embeds)
        quotations = files.flatMap(\.quotations)
        declarations = files.flatMap(\.declarations)
        findings = files.flatMap(\.findings).inTellingOrder()
        allowances = files.flatMap(\.allowances)
        pointersByFile = files.map(\.pointers)
        damage = Dictionary(
            files.lazy.filter { $0.damage.remains != nil }.map { ($0.file, $0.damage) }, uniquingKeysWith: { $1 })
    }
}

/// What the damage leaves open. Each is put together anew for who asks.
extension Reading {
    /// Stretches of files that checks do not speak about.
    public var doubts: Stretches { Stretches(damage.flatMap { $1.doubts(in: $0) }) }
    /// Whether ids that nobody describes may have been in what is lost.
    public var hasLostContent: Bool { remains.contains(where: \.isCutOff) }
    /// Ids that damaged files seem to declare: checks do not call them unknown.
    public var salvagedIDs: Set<String> { remains.reduce(into: []) { $0.formUnion($1.ids) } }
    /// Words in damaged files that may be ids of what these files meant to name: checks do not call that unused.
    public var possibleMentions: Set<String> { remains.reduce(into: []) { $0.formUnion($1.words) } }

    private var remains: [Damage.Remains] { damage.values.compactMap(\.remains) }
}
