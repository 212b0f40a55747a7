/// Calls `body` for stretches of `0..<count` on `jobs` workers and puts the results together in order.
///
/// The result does not depend on `jobs`. Each call gets a stretch rather than one index, so a worker can keep
/// what is dear to make, such as a parser.
func inStretches<Element: Sendable, Failure: Error>(
    of count: Int, jobs: Int, _ body: @escaping @Sendable (Range<Int>) throws(Failure) -> [Element]
) async throws(Failure) -> [Element] {
    let workers = max(1, min(jobs, count))
    if workers == 1 { return try body(0..<count) }
    let parts = await withTaskGroup(of: (Int, Result<[Element], Failure>).self) { group in
        for worker in 0..<workers {
            group.addTask {
                let stretch = count * worker / workers..<count * (worker + 1) / workers
                do throws(Failure) { return (worker, .success(try body(stretch))) } catch {
                    return (worker, .failure(error))
                }
            }
        }
        var parts: [Result<[Element], Failure>?] = Array(repeating: nil, count: workers)
        for await (worker, part) in group { parts[worker] = part }
        return parts
    }
    var all: [Element] = []
    all.reserveCapacity(count)
    for part in parts { all += try part!.get() }
    return all
}
