import Explorer
import HTML
import LessonDecoding
import Pages
import Platform
public import Publishing
import Templates

/// A site could not be built, for a reason that no author is to blame for.
public enum BuildError: Error, CustomStringConvertible {
    case content(ContentError)
    case publishing(PublishingError)
    /// The output folder lies in the content folder, or the other way round: one would swallow the other.
    case tangledFolders(content: String, output: String)

    public var description: String {
        switch self {
        case .content(let error): "\(error)"
        case .publishing(let error): "\(error)"
        case .tangledFolders(let content, let output):
            "'\(output)' and the content folder '\(content)' lie one in the other; choose another folder with --output"
        }
    }
}

/// What a build did.
public struct BuildSummary: Sendable {
    public let pages: Int
    public let published: SitePublisher.Summary
    public let chainPages: Int
    /// Pairs of muscle and condition that links connect but that have no page, because the site set a limit.
    public let chainPagesLeftOut: Int
}

extension Engine {
    /// Writes the site of a study that has no errors.
    ///
    /// The whole plan is made before the first file is written; pages are rendered as they are written.
    ///
    /// - Parameter base: Absolute address of the site, or `nil` for the one in `site.xml`, if any.
    public func build(_ study: Study, to output: String, base: String?) async throws(BuildError) -> BuildSummary {
        let output = CalledPath(output)
        let content: OpenContent
        do { content = try self.content.open() } catch { throw .content(error) }
        guard !output.isTangled(with: content.folder) else {
            throw .tangledFolders(content: content.folder.path, output: output.text)
        }
        let map = SiteMap(study.atlas, study.graph, base: base, media: study.reading.media)
        var entries = map.routes.enumerated().map { index, route in
            SitePlan.Entry(route: route.path) { render(map.page(index)) }
        }
        entries += map.machineFiles.map { file in SitePlan.Entry(route: file.route) { Array(file.text.utf8) } }
        let explorer = ExplorerFiles(study.atlas, study.graph, in: map.language)
        entries += explorer.all.map { file in SitePlan.Entry(route: file.route, bytes: file.bytes) }
        entries += assets.map { asset in SitePlan.Entry(route: asset.route) { asset.bytes } }
        do {
            for name in study.reading.media.sorted() {
                let bytes = try content.mediaFile(name)
                entries.append(SitePlan.Entry(route: "media/\(name)") { bytes })
            }
        } catch { throw .content(error) }
        do {
            let plan = try SitePlan(entries)
            let step = progress.begin("writing", of: entries.count)
            let published = try await SitePublisher(jobs: jobs, owns: { SiteMap.canHaveWritten($0.text) }, step: step)
                .publish(plan, to: output)
            return BuildSummary(
                pages: map.routes.count, published: published, chainPages: map.chainPages,
                chainPagesLeftOut: map.chainPagesLeftOut)
        } catch { throw .publishing(error) }
    }
}

extension CalledPath {
    /// Whether one is the other, or lies in it.
    fileprivate func isTangled(with folder: Folder) -> Bool {
        if let own = try? Folder(self), folder.lies(in: own) { return true }
        return nearestFolder?.lies(in: folder) ?? false
    }
}
