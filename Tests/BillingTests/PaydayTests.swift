import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Paydays` {
    @Test(arguments: [
        (Payday.dayOfMonth(15), "2026-02-20", "2026-02-15"), (.dayOfMonth(30), "2026-02-01", "2026-02-28"),
        (.dayOfMonth(30), "2028-02-01", "2028-02-29"), (.dayOfMonth(31), "2026-04-02", "2026-04-30"),
        // The month begins on a Sunday; on a Saturday; on a Tuesday.
        (.workingDay(5), "2026-03-20", "2026-03-06"), (.workingDay(1), "2026-08-09", "2026-08-03"),
        (.workingDay(10), "2026-09-30", "2026-09-14"),
    ])
    func `fall on a day of each month`(payday: Payday, month: String, day: String) throws {
        #expect(payday.date(inMonthOf: try CalendarDate(month)).description == day)
    }

    @Test(arguments: [
        ("2026-03-10", "2026-03-15"), ("2026-03-15", "2026-03-30"), ("2026-03-30", "2026-04-07"),
        ("2026-12-30", "2027-01-07"),
    ])
    func `follow one another across months`(day: String, next: String) throws {
        let paydays = DunningPolicy.usualPaydays
        #expect(paydays.next(after: try CalendarDate(day))?.description == next)
        #expect([Payday]().next(after: try CalendarDate(day)) == nil)
    }

    @Test(arguments: ["0", "32", "015", "+5", "", "working_day_0", "working_day_11", "working_day_", "friday", "１５"])
    func `are not anything else`(text: String) {
        #expect(Payday(rawValue: text) == nil)
    }

    @Test func `a policy stored before there were paydays has the usual ones`() throws {
        let stored = Data(#"{"ending":"cancel","retryDays":[2,4]}"#.utf8)

        let policy = try JSONDecoder().decode(DunningPolicy.self, from: stored)

        #expect(policy == DunningPolicy(retryDays: [2, 4], ending: .cancel))
        let changed = DunningPolicy(paydays: [.workingDay(3)])
        #expect(try JSONDecoder().decode(DunningPolicy.self, from: JSONEncoder().encode(changed)) == changed)
    }

    @Test(arguments: [
        DunningPolicy(retryDays: [0]), DunningPolicy(retryDays: [61]), DunningPolicy(retryDays: [3, 3]),
        DunningPolicy(retryDays: [5, 3]), DunningPolicy(retryDays: Array(1...11)),
        DunningPolicy(paydays: [.dayOfMonth(15), .dayOfMonth(15)]),
        DunningPolicy(paydays: (1...11).map { .dayOfMonth($0) }),
    ])
    func `and retry days that cannot be followed are refused`(policy: DunningPolicy) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: .sqlite)

        await #expect(throws: BillingError.self) {
            try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning = policy }
        }
        #expect(try await Merchants(shop.context).find(shop.merchant.id).dunning == DunningPolicy())
    }
}
