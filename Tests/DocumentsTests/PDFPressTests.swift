import Core
import Testing

@testable import Documents

@Suite struct `PDF press` {
    @Test func `M8: every thread prints the same bytes`() async throws {
        let press = PDFPress(threads: 4, capacity: 200)
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

    @Test func `C8: merchants take turns, and one of them cannot fill the line`() {
        var line = PrintLine<String>(capacity: 16)
        let accepted = (0..<6).map { line.put("many \($0)", of: .init("acct_many")) }
        let few = line.put("few", of: .init("acct_few"))

        var drawn: [String] = []
        while let job = line.next() { drawn.append(job) }

        #expect(accepted == [true, true, true, true, false, false])
        #expect(few)
        #expect(drawn == ["many 0", "few", "many 1", "many 2", "many 3"])
        #expect(line.isEmpty)
    }

    @Test func `C8: who prints one paper after the other is never refused`() {
        var line = PrintLine<String>(capacity: 1)
        let taken = [
            line.put("first", of: .init("acct_a")), line.put("refused", of: .init("acct_b")),
            line.put("patient", of: .init("acct_b"), isPatient: true),
        ]
        #expect(taken == [true, false, true])
        let printed = [line.next(), line.next()]
        #expect(printed == ["first", "patient"] && line.isEmpty)
    }
}
