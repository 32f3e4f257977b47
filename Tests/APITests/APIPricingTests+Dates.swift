import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API pricing` {
    /// Where a period begins and ends, and what it is counted from.
    private static let calendar = [
        "current_period_start", "current_period_end", "billing_cycle_anchor", "items.data.0.current_period_start",
        "items.data.0.current_period_end",
    ]

    @Test(arguments: Engine.available)
    func `a proration date of last week is what waiting credit and charge are computed for, and moves no period (M5)`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 28_000)
        let dearer = try await shop.price(56_000)
        try await shop.travel(to: "2026-02-10")
        let date = try shop.instant("2026-02-07", "10:00").seconds
        try await desk.exchange { api in
            let path = "/v1/subscriptions/\(subscription.id)"
            let before = try await api.get(path)

            let changed = try await api.post(
                path,
                "items[0][id]=\(subscription.items[0].id)&items[0][price]=\(dearer.id)&proration_date=\(date)")

            #expect(changed.text("items.data.0.price.id") == dearer.id.rawValue)
            for name in Self.calendar { #expect(changed.integer(name) == before.integer(name), "\(name)") }
            #expect(before.integer("current_period_end") == Int(subscription.period.end.seconds))
            // 21 of 28 days are left on the seventh; on the tenth it would be 18.
            let items = try await api.get("/v1/invoiceitems?customer=\(ana.id)&pending=true")
            #expect(items.count("data") == 2)
            let amounts = (0...1).map { items.integer("data.\($0).amount") ?? 0 }
            #expect(amounts.sorted() == [-21_000, 42_000])
            for item in 0...1 {
                #expect(items.boolean("data.\(item).proration") == true)
                #expect(items.integer("data.\(item).period.start") == Int(date))
            }
        }
        try await shop.travel(to: "2026-03-01")
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-31  28000  paid  1
                2026-02-28  77000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a change that is invoiced at once for an earlier day charges that day's difference, and moves no period (M5)`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 28_000)
        try await shop.travel(to: "2026-02-10")
        let date = try shop.instant("2026-02-07", "10:00").seconds
        try await desk.exchange { api in
            let path = "/v1/subscriptions/\(subscription.id)"
            let before = try await api.get(path)

            let changed = try await api.post(
                path,
                "items[0][id]=\(subscription.items[0].id)&items[0][quantity]=2&proration_behavior=always_invoice"
                    + "&proration_date=\(date)&expand[]=latest_invoice")

            for name in Self.calendar { #expect(changed.integer(name) == before.integer(name), "\(name)") }
            #expect(changed.integer("latest_invoice.amount_paid") == 21_000)
            #expect(changed.text("latest_invoice.billing_reason") == "subscription_update")
            #expect(changed.integer("latest_invoice.lines.data.0.period.start") == Int(date))
        }
        try await shop.travel(to: "2026-03-01")
        #expect(try await shop.lastInvoice(of: ana).amountPaid.amount == 56_000)
        #expect(try await shop.verify() == [])
    }
}
