import Core

extension PaymentMethods {
    /// A method, or what one of the processor's documented test tokens would become: that is of nobody, and is not kept.
    ///
    /// - Throws: `resource_missing` for what is neither.
    public func find(orTestToken id: PaymentMethod.ID, in scope: Scope) async throws -> PaymentMethod {
        do {
            return try await find(id, in: scope)
        } catch let error as BillingError where error.kind == .notFound && !scope.mode.isLive {
            let processor = try await context.read { try $0.mainProcessor(in: scope) }
            guard let facts = processor.facts(ofTestToken: id.rawValue) else { throw error }
            return PaymentMethod(
                id: id, scope: scope, customer: nil, position: nil, processor: processor.name, token: Secret(""),
                facts: facts, billingName: nil, billingEmail: nil, metadata: [:], createdAt: context.clock.now())
        }
    }
}
