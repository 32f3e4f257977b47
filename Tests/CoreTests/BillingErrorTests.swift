import Core
import Testing

@Suite struct `Billing errors` {
    @Test func `is spelled as Stripe spells it`() {
        #expect(BillingError.notFound("customer", "cus_1").description == "resource_missing: No such customer: 'cus_1'")
        #expect(BillingError.missing("amount").parameter == "amount")
        #expect(BillingError.amountOverflow.kind == .invalid)
        #expect(BillingError.unavailable("x").kind == .unavailable)
    }
}
