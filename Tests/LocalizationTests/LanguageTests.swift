import Core
import Localization
import Testing

@Suite struct `The language of a reader` {
    @Test(arguments: [
        ("es-CL,es;q=0.9,en;q=0.8", "es"), ("pt-BR", "pt"), ("en-US,en;q=0.5", "en"), ("fr,de;q=0.9,pt;q=0.1", "pt"),
        ("en;q=0.2, pt;q=0.9", "pt"), ("en;q=0, pt;q=0.001", "pt"), ("EN", "en"), ("", "es"), ("*", "es"),
        (";;;,,q=", "es"),
        ("es;q=abc,en", "en"), ("xx", "es"), ("pt;q=0.5,en;q=0.5", "pt"),
    ])
    func `follows what the browser asks for`(header: String, code: String) {
        #expect(Languages.best(acceptLanguage: header).code == code)
    }

    @Test func `follows a choice before the browser, and the merchant last`() {
        #expect(Languages.best(chosen: ["pt"], acceptLanguage: "en").code == "pt")
        #expect(Languages.best(chosen: [nil, "xx", "en-GB"], acceptLanguage: "pt").code == "en")
        #expect(Languages.best(chosen: ["xx"], acceptLanguage: "fr", otherwise: Portuguese()).code == "pt")
    }

    @Test(arguments: [
        ("insufficient_funds", DeclineReason.insufficientFunds), ("expired_card", .expired),
        ("authentication_required", .needsAuthentication), ("authentication_failed", .authenticationRefused),
    ])
    func `tells the harmless reasons of a decline`(code: String, reason: DeclineReason) {
        #expect(DeclineReason(code: code) == reason)
    }

    @Test(arguments: [
        "lost_card", "stolen_card", "fraudulent", "pickup_card", "merchant_blacklist", "do_not_honor", "", "nonsense",
    ])
    func `keeps to itself what would help a thief`(code: String) {
        #expect(Spanish().decline(DeclineReason(code: code)) == "Tu banco rechazó el pago.")
    }

    @Test func `says how often`() throws {
        let quarterly = try Recurrence(every: 3, .month)

        #expect(Spanish().each(.monthly) == "al mes")
        #expect(Spanish().each(quarterly) == "cada 3 meses")
        #expect(Spanish().frequency(quarterly) == "Cada 3 meses")
        #expect(Portuguese().each(.monthly) == "por mês")
        #expect(English().each(.monthly) == "per month")
        #expect(English().frequency(.yearly) == "Yearly")
    }

    @Test(arguments: Languages.all.map(\.code))
    func `has a word for everything that can be stored`(code: String) throws {
        let say = try #require(Languages.named(code))
        var words = InvoiceStanding.allCases.map { say.status($0) }
        words += SubscriptionStanding.allCases.map { say.status($0) }
        words += PaymentStanding.allCases.map { say.status($0) }
        words += PaymentPlanStanding.allCases.flatMap { [say.status($0), say.explained($0)] }
        words += InstalmentStanding.allCases.map { say.status($0) }
        words += PaymentPlanEnd.allCases.map { say.planEnded($0) }
        words += MethodKind.allCases.map { say.method($0) }
        words += DeclineReason.allCases.flatMap { [say.decline($0), say.declineAdvice($0)] }
        words += Trouble.allCases.flatMap { [say.title(of: $0), say.advice(for: $0)] }

        #expect(words.allSatisfy { !$0.isEmpty && !$0.contains("_") })
    }
}
