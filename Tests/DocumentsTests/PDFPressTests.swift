import Core
import Testing

@testable import Documents

@Suite struct `PDF press` {
    @Test func `M8: every thread prints the same bytes`() async throws {
        let press = PDFPress(threads: 4, capacity: 100)
        let expected = try InvoicePDF.render(.sample())

        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<40 { group.addTask { try await press.print(.sample(), of: .init("acct_a")) } }
            for try await pdf in group { #expect(pdf == expected) }
        }
    }

    @Test func `D10: refuses at once when too many wait`() async throws {
        let press = PDFPress(threads: 1, capacity: 1)
        let long = InvoiceDocument.sample(
            lines: (1...400).map { .init("Línea \($0)", quantity: "1", unitPrice: "$1", amount: "$1") })

        let outcomes = await withTaskGroup(of: BillingError.Kind?.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    do {
                        _ = try await press.print(long, of: .init("acct_a"))
                        return nil
                    } catch {
                        return (error as? BillingError)?.kind
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(outcomes.contains(nil))
        #expect(outcomes.contains(.unavailable))
    }

    @Test func `C8: merchants take turns, and one of them cannot fill the line`() async throws {
        let press = PDFPress(threads: 1, capacity: 16)
        let long = InvoiceDocument.sample(
            lines: (1...400).map { .init("Línea \($0)", quantity: "1", unitPrice: "$1", amount: "$1") })

        let order = await withTaskGroup(of: (merchant: String, isRefused: Bool).self) { group in
            // One is being drawn and four wait; whoever comes then is refused.
            for _ in 0..<12 {
                group.addTask { ("many", (try? await press.print(long, of: .init("acct_many"))) == nil) }
            }
            for _ in 0..<3 { _ = await group.next() }
            group.addTask { ("few", (try? await press.print(.sample(), of: .init("acct_few"))) == nil) }
            return await group.reduce(into: []) { $0.append($1) }
        }

        let drawn = order.filter { !$0.isRefused }.map(\.merchant)
        #expect(order.contains { $0.merchant == "many" && $0.isRefused })
        #expect(order.filter { $0.merchant == "few" }.allSatisfy { !$0.isRefused })
        #expect((drawn.firstIndex(of: "few") ?? 99) <= 3)
    }
}
