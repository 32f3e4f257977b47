/// Who a database call is for.
public enum Urgency {
    /// True in tasks that nobody waits for: what is in the queue for people goes first.
    @TaskLocal public static var isBackground = false

    /// Runs `body` behind whatever people ask for.
    public static func inBackground<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Value
    ) async rethrows -> Value {
        try await $isBackground.withValue(true, operation: body)
    }
}
