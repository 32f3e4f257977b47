/// Holds whoever comes until it is opened.
public actor Gate {
    private var isOpen = false
    private var held: [CheckedContinuation<Void, Never>] = []
    /// How many have come so far.
    public private(set) var arrivals = 0

    public init() {}

    public func pass() async {
        arrivals += 1
        guard !isOpen else { return }
        await withCheckedContinuation { held.append($0) }
    }

    public func open() {
        isOpen = true
        for continuation in held { continuation.resume() }
        held = []
    }
}

/// Asks again and again until it is true. The limit is for a test that would never end: how long something takes is shown by
/// counts, or by a clock that is moved, and never by this.
/// - Returns: whether it came true in time.
public func eventually(
    within limit: Duration = .seconds(120), _ isTrue: () async throws -> Bool
) async throws -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
        if try await isTrue() { return true }
        try await Task.sleep(for: .milliseconds(10))
    }
    return try await isTrue()
}
