import Billing
import Core
import Synchronization

/// How many archives are made at once: each takes room on a disk for as long as its papers are printed.
public final class ArchiveSlots: Sendable {
    private static let ofOne = 2
    private static let ofAll = 8

    private let taken = Mutex<[Merchant.ID: Int]>([:])

    public init() {}

    /// - Throws: ``BillingError`` `unavailable`, at once, when there is no slot for this merchant.
    public func taken<Value: Sendable>(
        by merchant: Merchant.ID, _ body: () async throws -> Value
    ) async throws -> Value {
        let isFree = taken.withLock { taken in
            guard taken.values.reduce(0, +) < Self.ofAll, taken[merchant, default: 0] < Self.ofOne else { return false }
            taken[merchant, default: 0] += 1
            return true
        }
        guard isFree else { throw BillingError.unavailable("Too many archives are being made.") }
        defer {
            taken.withLock { taken in
                taken[merchant, default: 1] -= 1
                if taken[merchant] == 0 { taken[merchant] = nil }
            }
        }
        return try await body()
    }
}
