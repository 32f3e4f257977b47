/// The second half of what takes two transactions: when it is refused, the first half is taken back, so that nothing is
/// left half done.
func undoing<Value: Sendable>(
    _ undo: @Sendable () async throws -> Void, ifRefused body: @Sendable () async throws -> Value
) async throws -> Value {
    do {
        return try await body()
    } catch {
        try await undo()
        throw error
    }
}
