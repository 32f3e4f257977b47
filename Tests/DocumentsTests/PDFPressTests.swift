import Core
import Testing

@testable import Documents

@Suite struct `PDF press` {
    @Test func `M8: every thread prints the same bytes`() async throws {
        let press = PDFPress(threads: 4, capacity: 100)
        let expected = try InvoicePDF.render(.sample())

        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<40 { group.addTask { try await press.print(.sample()) } }
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
                        _ = try await press.print(long)
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
}
