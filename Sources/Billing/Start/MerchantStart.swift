import Core
import Storage

/// What a merchant does first, in this order.
public enum StartStep: String, Hashable, Sendable, CaseIterable, SQLText {
    /// A logo, or a colour of their own.
    case brand
    /// An account at a processor.
    case processor
    /// Something to sell, with a price.
    case product
    case customer
    /// A customer came into the portal by themselves.
    case portal
    /// Something was paid.
    case payment
}

/// How far a merchant's mode has come. What is done is read from what is so; nobody ticks it off.
public struct MerchantStart: Hashable, Sendable {
    public let done: Set<StartStep>
    /// Passed over, and not done either.
    public let skipped: Set<StartStep>

    public func isOpen(_ step: StartStep) -> Bool { !done.contains(step) && !skipped.contains(step) }
    public var next: StartStep? { StartStep.allCases.first(where: isOpen) }
}

/// The first steps of merchants.
public struct MerchantStarts: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func find(in scope: Scope) async throws -> MerchantStart {
        try await context.read { tx in
            let brand = try tx.merchants.find(scope.merchant).brand
            var done = try tx.starts.done(in: scope)
            if brand.logo != nil || brand.color != Brand().color { done.insert(.brand) }
            return MerchantStart(done: done, skipped: try tx.starts.skipped(in: scope).subtracting(done))
        }
    }

    /// Passes one over. Doing it twice changes nothing.
    public func skip(_ step: StartStep, in scope: Scope) async throws {
        let now = context.clock.now()
        try await context.write { try $0.starts.skip(step, in: scope, at: now) }
    }

    /// Takes one up again.
    public func resume(_ step: StartStep, in scope: Scope) async throws {
        try await context.write { try $0.starts.resume(step, in: scope) }
    }
}
