import Core

extension Invoice {
    /// A day after its period began nobody had billed it yet: the server stood still, and it is billed late (T4).
    public var wasMissed: Bool {
        guard reason == .cycle, let finalizedAt else { return false }
        return finalizedAt >= period.start + MissedPeriods.lateness
    }
}

extension BillingTransaction {
    /// Tells a customer what became of an invoice.
    ///
    /// Periods that are billed late come in crowds, so what the clock does to them shares one mail per customer and civil
    /// day (T4): the first word of the day waits for an hour, and a second one makes it a summary. What a person does is
    /// told at once.
    ///
    /// - Parameter origin: of the attempt, if there was one.
    func tell(
        _ kind: CustomerNotification.Kind, about invoice: Invoice, origin: PaymentAttempt.Origin = .renewal,
        at now: Instant
    ) throws {
        let scope = invoice.scope
        guard invoice.wasMissed, origin.isAutomatic else {
            try notify(kind, invoice.customer, about: invoice.id.rawValue, in: scope, at: now)
            return
        }
        let zone = try merchants.find(scope.merchant).zone
        let today = zone.date(at: now)
        guard
            let earlier = try notifications.ofMissedPeriods(
                to: invoice.customer, since: zone.startOfDay(today), in: scope)
        else {
            try notify(
                kind, invoice.customer, about: invoice.id.rawValue, in: scope, at: now,
                sendAt: clock.now() + MissedPeriods.wait)
            return
        }
        try notifications.summarize(earlier, day: today, in: scope)
    }
}

enum MissedPeriods {
    /// How late an invoice is that counts as missed.
    static let lateness = Span.hours(24)
    /// How long the first word of a day waits for others.
    static let wait = Span.hours(1)
}
