import Core
import Storage

extension ID<Merchant> {
    /// Runs what is done for this merchant. Writes of it that conflict are tried again one after the other, and merchants take
    /// turns meanwhile (C8).
    package func served<Value>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Value
    ) async rethrows -> Value {
        try await Contention.$group.withValue(rawValue, operation: body)
    }
}
