import Billing
import Core
import Foundation
import Testing

@testable import Documents

@Suite(.serialized) struct `An archive` {
    private func archive(_ count: Int) async throws -> [UInt8] {
        let archive = try Archive()
        for number in 0..<count {
            try await archive.add(
                "2026-03 Nº \(number).pdf", Array("paper \(number)".utf8),
                dated: try CalendarDate(year: 2026, month: 3, day: 1))
        }
        try await archive.add(
            "list.csv", Array(repeating: 65, count: 100_000), dated: try CalendarDate("2026-03-31"), .deflated)
        let file = try await archive.finish()
        var bytes: [UInt8] = []
        while let piece = try await file.next() { bytes += piece }
        #expect(bytes.count == file.size)
        return bytes
    }

    private func read(_ zip: [UInt8], _ program: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip")
        try Data(zip).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); " + program, file.path,
        ]
        process.standardOutput = pipe
        try process.run()
        return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    @Test func `is read by others: names, days, contents`() async throws {
        let zip = try await archive(3)

        #expect(try read(zip, "print(z.testzip())") == "None\n")
        #expect(
            try read(zip, "print('|'.join(z.namelist()))")
                == "2026-03 Nº 0.pdf|2026-03 Nº 1.pdf|2026-03 Nº 2.pdf|list.csv\n")
        #expect(
            try read(zip, "print(z.read('2026-03 Nº 1.pdf').decode(), z.infolist()[0].date_time[:3])")
                == "paper 1 (2026, 3, 1)\n")
        #expect(try read(zip, "print(len(z.read('list.csv')))") == "100000\n")
        #expect(zip.count < 10_000, "a list is deflated")
    }

    @Test func `packs a list that grew on a disk`() async throws {
        let (archive, list) = (try Archive(), try ListFile())
        let day = try CalendarDate("2026-03-31")
        try await archive.add("1.pdf", Array("paper".utf8), dated: day)
        for number in 0..<20_000 { try await list.add("row \(number)\r\n") }
        try await archive.add("list.csv", list.finish(), dated: day, .deflated)
        let file = try await archive.finish()
        var zip: [UInt8] = []
        while let piece = try await file.next() { zip += piece }
        #expect(try read(zip, "print(z.testzip(), z.namelist())") == "None ['1.pdf', 'list.csv']\n")
        #expect(try read(zip, "t = z.read('list.csv').split(); print(len(t), t[-1].decode())") == "40000 19999\n")
    }

    @Test func `is the same bytes for the same papers (M8)`() async throws {
        #expect(try await archive(5) == archive(5))
    }

    @Test func `leaves nothing behind, finished or not`() async throws {
        func folders() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
                .filter { $0.hasPrefix("ventanilla-") }.sorted()
        }
        let before = try folders()
        _ = try await archive(2)
        do {
            let left = try Archive()
            try await left.add("a", [1], dated: try CalendarDate("2026-03-01"))
        }

        // Others may have come and gone meanwhile: those of before are not asked about.
        #expect(Set(try folders()).subtracting(before) == [])
    }

    @Test func `refuses a name that is there already`() async throws {
        let archive = try Archive()
        for _ in 1...2 { try await archive.add("a.pdf", [1], dated: try CalendarDate("2026-03-01")) }

        await #expect(throws: BillingError.self) { try await archive.finish() }
    }

    @Test func `of one merchant takes two slots at most, and gives them back (C8)`() async throws {
        let slots = ArchiveSlots()
        let (busy, other) = (Merchant.ID("acct_a"), Merchant.ID("acct_b"))

        try await slots.taken(by: busy) {
            try await slots.taken(by: busy) {
                await #expect(throws: BillingError.self) { try await slots.taken(by: busy) {} }
                try await slots.taken(by: other) {}
            }
        }
        try await slots.taken(by: busy) { try await slots.taken(by: busy) {} }
    }
}
