public import Causality
public import Knowledge

/// A way to hand the graph to another program.
public protocol GraphExport: Sendable {
    /// What `--format` calls it.
    static var name: String { get }

    /// - Parameter atlas: What the graph was built from.
    /// - Returns: The whole file, its last line ended.
    func text(of selection: GraphSelection, in graph: CauseGraph, of atlas: Atlas) -> String
}

/// Every export, by the alphabet.
public let allExports: [any GraphExport] = [DOTExport(), GraphMLExport(), JSONExport(), MermaidExport()]
