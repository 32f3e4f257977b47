import Core
import Storage

/// What a month keeps a sum of, because its rows are forgotten or take long to count.
package enum MonthlyFigure: String, Hashable, Sendable, CaseIterable, SQLText {
    /// Who came into the portal, by the way they came.
    case enteredByMail = "entered_by_mail"
    case enteredByPassword = "entered_by_password"
    /// By the link of a letter that leads to one payment or one method, and signs nobody in.
    case enteredByLink = "entered_by_link"
    case enteredByProgram = "entered_by_program"
    case enteredByPeople = "entered_by_people"
    /// What subscriptions bring in a month, as it was when it was counted last.
    case monthlyRevenue = "monthly_revenue"

    /// - Returns: nil for who only looks on: that is no customer who came in.
    package init?(_ origin: PortalSession.Origin) {
        switch origin {
        case .signIn: self = .enteredByMail
        case .password: self = .enteredByPassword
        case .api: self = .enteredByProgram
        case .console: self = .enteredByPeople
        case .viewAs: return nil
        }
    }
}

/// A month of a merchant's calendar: `2026-11`.
public struct CalendarMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Its first day.
    public let start: CalendarDate

    public init(of day: CalendarDate) { start = day.adding(days: 1 - day.day) }

    public func adding(months: Int) -> CalendarMonth { CalendarMonth(of: start.adding(months: months)) }

    public var description: String { String(start.description.prefix(7)) }

    public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.start < right.start }

    /// - Returns: from its first instant to the first of the next, which is not in it.
    func bounds(in zone: Zone) -> (from: Instant, to: Instant) {
        (zone.startOfDay(start), zone.startOfDay(start.adding(months: 1)))
    }
}

extension BillingTransaction {
    /// Counts one more who came into the portal: sessions and links themselves are forgotten when they are over.
    ///
    /// - Parameters:
    ///   - way: nil for who is no customer that came in.
    ///   - id: of the session or the link.
    package func countEntrance(_ way: MonthlyFigure?, of id: String, in scope: Scope, at now: Instant) throws {
        guard let way else { return }
        let zone = try merchants.find(scope.merchant).zone
        try monthlyFigures.add(
            way, of: CalendarMonth(of: zone.date(at: now)), slot: Int(id.utf8.last ?? 0) % 16, in: scope, at: now)
    }
}
