import Core
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct `Many papers in one document` {
    private func book(
        _ count: Int, by press: PDFPress = PDFPress(threads: 2), isPatient: Bool = true
    ) async throws -> [UInt8] {
        let book = try InvoiceBook(
            title: "Facturas de 2026", author: "Luz del Sur SpA", createdAt: Instant(seconds: 1_772_323_200),
            language: "es", index: .sample, by: press, of: .init("acct_a"), isPatient: isPatient)
        let logo = try Logo(png: png(width: 400, height: 100))
        for number in 1...count {
            var document = InvoiceDocument.sample(logo: logo)
            document.number = "LUZ-\(number)"
            let written = try await book.add(
                document, as: .init(date: "1 mar 2026", name: "Factura LUZ-\(number)", amount: "$13.482"))
            #expect(book.held == 0 && written > 0, "what is drawn lies on a disk")
        }
        let file = try await book.finish()
        var bytes: [UInt8] = []
        while let piece = try await file.next() { bytes += piece }
        #expect(bytes.count == file.size)
        return bytes
    }

    @Test(.enabled(if: PDFText.isAvailable))
    func `has each on pages of its own, and names it in the outline`() async throws {
        let pdf = try await book(3)

        let pages = try PDFText.of(pdf).split(separator: "\u{0C}").map(String.init).filter { $0.contains("LUZ") }
        #expect(pages.count == 4)
        for (index, page) in pages.prefix(3).enumerated() { #expect(page.contains("LUZ-\(index + 1)")) }
        #expect(String(decoding: pdf, as: UTF8.self).contains("/Outlines"))
    }

    @Test(.enabled(if: PDFText.isAvailable))
    func `ends in an index: each paper, its amount, and the page on which it begins`() async throws {
        let pages = try PDFText.of(try await book(60)).split(separator: "\u{0C}").map(String.init)
        let index = pages.filter { $0.contains("Página del archivo") }

        #expect(BookIndex.pages(of: 60).count == 2 && index.count == 2, "\(index.count)")
        #expect(index.first?.contains("Índice") == true && index.first?.contains("Facturas de 2026") == true)
        #expect(pages.suffix(2) == index.suffix(2), "they come last")
        for number in 1...60 {
            let line = index.joined(separator: "\n").split(separator: "\n").first {
                $0.split(separator: " ").contains("LUZ-\(number)")
            }
            let words = line?.split(separator: " ").map(String.init) ?? []
            #expect(words.suffix(2) == ["$13.482", "\(number)"], "\(words)")
        }
    }

    @Test func `puts each entry of the index on one page, and none of an empty one is lost`() {
        #expect(BookIndex.pages(of: 0) == [0..<0])
        for count in [1, 31, 32, 33, 1_000] {
            #expect(BookIndex.pages(of: count).flatMap { Array($0) } == Array(0..<count))
        }
    }

    @Test func `D10 is drawn by the press, however many wait there`() async throws {
        let press = PDFPress(threads: 1, capacity: 1)
        let alone = try await book(3)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { try await book(3, by: press) } }
            for try await pdf in group { #expect(pdf == alone) }
        }
    }

    @Test func `D10 is refused when too many wait, unless it is made in the background`() async throws {
        let press = PDFPress(threads: 1, capacity: 1)
        let refusals = await withTaskGroup(of: BillingError.Kind?.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    do {
                        _ = try await book(3, by: press, isPatient: false)
                        return nil
                    } catch {
                        return (error as? BillingError)?.kind
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(refusals.contains(.unavailable))
    }

    @Test func `is the same bytes for the same papers, and holds their logo once (M8)`() async throws {
        let pdf = try await book(20)

        #expect(try await book(20) == pdf)
        let pictures = String(decoding: pdf, as: UTF8.self).components(separatedBy: "/Subtype /Image").count - 1
        #expect((1...2).contains(pictures), "\(pictures)")
    }
}
