package import Causality
package import Knowledge
package import Wording

/// The files by which the explorer works in the reader's browser, each made when it is asked for.
package struct ExplorerFiles {
    /// Address, relative to the site's root, and bytes: the program, the graph as it reads it, and the details of its links.
    package let all: [(route: String, bytes: @Sendable () -> [UInt8])]

    package init(_ atlas: Atlas, _ graph: CauseGraph, in language: any Language) {
        let details = ExplorerDetails(atlas, graph)
        var all: [(route: String, bytes: @Sendable () -> [UInt8])] = [
            ("explore.js", { Self.program }),
            ("explore-data.js", { Array(ExplorerData(atlas, graph, in: language).script.utf8) }),
        ]
        for file in 0..<details.fileCount {
            all.append(("explore-details-\(file).js", { Array(details.script(file).utf8) }))
        }
        self.all = all
    }

    /// The program's parts in one file, so that a page asks for it once. Each part only needs those before it.
    private static let program: [UInt8] = [
        PackageResources.explore_graph_js, PackageResources.explore_backing_js, PackageResources.explore_chains_js,
        PackageResources.explore_claims_js, PackageResources.explore_words_js, PackageResources.explore_answer_js,
        PackageResources.explore_layers_js, PackageResources.explore_rows_js, PackageResources.explore_places_js,
        PackageResources.explore_boxes_js, PackageResources.explore_layout_js, PackageResources.explore_address_js,
        PackageResources.explore_choice_js, PackageResources.explore_drawing_js, PackageResources.explore_telling_js,
        PackageResources.explore_page_js,
    ].flatMap(\.self)
}
