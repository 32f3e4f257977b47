import Billing

extension TestMethod {
    /// Everything that is documented, in the order of the page. Names and numbers are Stripe's where Stripe has them.
    ///
    /// - SeeAlso: [Stripe, "Test card numbers"](https://docs.stripe.com/testing)
    public static let all = approved + refusedAtOnce + refusedLater + attended + banks

    public static let approved = [
        TestMethod("visa", "4242424242424242", .visa),
        TestMethod("mastercard", "5555555555554444", .mastercard),
        TestMethod("amex", "378282246310005", .amex),
        TestMethod("visa_debit", "4000056655665556", .visaDebit),
        TestMethod("mastercard_prepaid", "5105105105105100", .mastercardPrepaid),
    ]

    /// The sandbox refuses to keep these, and to charge them.
    public static let refusedAtOnce = [
        refused("chargeDeclined", "4000000000000002", "generic_decline"),
        refused("chargeDeclinedInsufficientFunds", "4000000000009995", "insufficient_funds"),
        refused("chargeDeclinedExpiredCard", "4000000000000069", "expired_card"),
        refused("chargeDeclinedLostCard", "4000000000009987", "lost_card"),
        refused("chargeDeclinedStolenCard", "4000000000009979", "stolen_card"),
        refused("chargeDeclinedFraudulent", "4100000000000019", "fraudulent"),
        refused("chargeDeclinedIncorrectCvc", "4000000000000127", "incorrect_cvc"),
        refused("chargeDeclinedProcessingError", "4000000000000119", "processing_error"),
    ]

    /// These are kept, and refused each time they are charged: dunning needs them.
    public static let refusedLater = [
        TestMethod("chargeCustomerFail", "4000000000000341", .visa, .decline("generic_decline")),
        failing("InsufficientFunds", "4000000000010100", "insufficient_funds"),
        failing("ExpiredCard", "4000000000010209", "expired_card"),
        failing("LostCard", "4000000000010308", "lost_card"),
        failing("StolenCard", "4000000000010407", "stolen_card"),
        failing("Fraudulent", "4000000000010506", "fraudulent"),
        failing("ProcessingError", "4000000000010605", "processing_error"),
    ]

    /// These need patience, the customer, or somebody to ask what happened.
    public static let attended = [
        TestMethod("authenticationRequired", "4000002500003155", .visa, .authenticate),
        TestMethod("slow", "4000000000020109", .visa, .dawdle),
        TestMethod("chargeCustomerFailLostAnswerBefore", "4000000000020208", .visa, .loseCall),
        TestMethod("chargeCustomerFailLostAnswerAfter", "4000000000020307", .visa, .loseAnswer),
    ]

    public static let banks = [
        TestMethod("bankDebit", "000123456789", .bank, .settle),
        TestMethod("bankDebitFails", "000111111116", .bank, .bounce("insufficient_funds")),
        transfer,
    ]

    /// What a program names: `pm_card_visa`, `tok_visa`, and Stripe's spelling with the brand, `pm_card_visa_chargeDeclined`.
    public static func token(_ token: String) -> TestMethod? { byToken[token] }

    /// What a person typed: the digits of a card, or of a bank account.
    public static func number(_ digits: String, of kind: PaymentMethod.Kind) -> TestMethod? {
        all.first { $0.facts.kind == kind && $0.number == digits }
    }

    /// The one way to pay by transfer, which has no number to type.
    public static let transfer = TestMethod("transfer", nil, .transfer, .awaitTransfer)

    private static let byToken: [String: TestMethod] = {
        var found: [String: TestMethod] = [:]
        for method in all {
            found[method.token] = method
            found["tok_\(method.name)"] = method
            guard method.name.hasPrefix("charge") else { continue }
            found["pm_card_visa_\(method.name)"] = method
            found["tok_visa_\(method.name)"] = method
        }
        return found
    }()

    private static func refused(_ name: String, _ number: String, _ code: String) -> TestMethod {
        TestMethod(name, number, .visa, .decline(code), refusal: code)
    }
    private static func failing(_ reason: String, _ number: String, _ code: String) -> TestMethod {
        TestMethod("chargeCustomerFail\(reason)", number, .visa, .decline(code))
    }
}
