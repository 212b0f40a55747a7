public import Causality

/// A way to hand the graph to another program.
public protocol GraphExport: Sendable {
    /// What `--format` calls it.
    static var name: String { get }

    /// - Returns: The whole file, its last line ended.
    func text(of selection: GraphSelection, in graph: CauseGraph) -> String
}

/// Every export, by the alphabet.
public let allExports: [any GraphExport] = [DOTExport(), GraphMLExport(), JSONExport(), MermaidExport()]
