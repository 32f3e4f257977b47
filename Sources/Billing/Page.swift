import Core

/// Which slice of a list is wanted: newest first, as the API's `limit`, `starting_after` and `ending_before`.
public struct PageRequest: Hashable, Sendable {
    public enum Cursor: Hashable, Sendable { case none, after(String), before(String) }

    public var limit: Int
    public var cursor: Cursor
    /// Bounds of `created_at`, both included.
    public var createdFrom: Instant?
    public var createdTo: Instant?

    /// - Parameter limit: 1…100.
    public init(limit: Int = 10, cursor: Cursor = .none, createdFrom: Instant? = nil, createdTo: Instant? = nil) {
        self.limit = limit
        self.cursor = cursor
        self.createdFrom = createdFrom
        self.createdTo = createdTo
    }
}

/// A slice of a list, newest first.
public struct Page<Element: Sendable>: Sendable {
    public let elements: [Element]
    /// Whether there is more in the direction in which the page was asked for.
    public let hasMore: Bool

    public func map<Other: Sendable>(_ transform: (Element) throws -> Other) rethrows -> Page<Other> {
        .init(elements: try elements.map(transform), hasMore: hasMore)
    }
}
