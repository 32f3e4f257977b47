import Billing
import Core
import Localization
import Wording

/// One paper after the other: of this customer no more than one waits for the press at a time (C8).
extension HistoryFiles {
    /// Each paper in a file of its own, and the list, which grows on a disk beside them.
    func archive() async throws -> ArchiveFile {
        let archive = try Archive()
        let list = try ListFile()
        let zone = history.reader.zone, merchant = history.merchant.id
        let sheet = InvoiceSheet(reader: history.reader)
        try await list.add(sheet.head)
        var done = 0
        try await history.eachInvoice { records, plans in
            for record in records {
                try checkpoint()
                let words = try history.words(record)
                let bytes = try await press.print(
                    words.document(address: address, logo: logo), of: merchant, isPatient: isPatient)
                try Self.limit(
                    await archive.add(words.archiveName, bytes, dated: zone.date(at: words.issuedAt)))
                try await list.add(sheet.line(record, standing: words.standing, plans))
            }
            done += records.count
            try await progress(done)
        }
        try await history.eachCreditNote { papers in
            for paper in papers {
                try checkpoint()
                let words = try history.words(paper)
                let bytes = try await press.print(
                    words.document(of: paper.note, logo: logo), of: merchant, isPatient: isPatient)
                try Self.limit(
                    await archive.add(
                        words.archiveName(of: paper.note), bytes, dated: zone.date(at: paper.note.createdAt)))
                try await list.add(sheet.line(paper.note, of: paper.invoice))
            }
            done += papers.count
            try await progress(done)
        }
        try await archive.add(history.fileName(.csv), list.finish(), dated: zone.date(at: now), .deflated)
        return try await archive.finish()
    }

    /// What the last pages of a book say, in its reader's words.
    private var index: BookIndex {
        let say = history.reader.say
        return BookIndex(
            title: say.paperIndex, columns: (say.dateColumn, say.paperColumn, say.total, say.filePageColumn),
            pageLabel: { say.page($0, of: $1) }, brand: history.merchant.brand.paperColor)
    }

    /// Each paper on pages of its own, in one document.
    func book() async throws -> ArchiveFile {
        let reader = history.reader
        let book = try InvoiceBook(
            title: history.year.map(reader.say.invoicesOf) ?? reader.say.invoicesSection, author: history.merchant.name,
            createdAt: now, language: reader.say.tag, index: index, by: press, of: history.merchant.id,
            isPatient: isPatient)
        var done = 0
        try await history.eachInvoice { records, _ in
            for record in records {
                try checkpoint()
                let words = try history.words(record)
                try Self.limit(
                    await book.add(
                        words.document(address: address, logo: logo),
                        as: .init(
                            date: reader.shortDate(words.issuedAt), name: words.title,
                            amount: words.reader.money(record.invoice.total))))
            }
            done += records.count
            try await progress(done)
        }
        try await history.eachCreditNote { papers in
            for paper in papers {
                try checkpoint()
                let (note, words) = (paper.note, try history.words(paper))
                try Self.limit(
                    await book.add(
                        words.document(of: note, logo: logo),
                        as: .init(
                            date: reader.shortDate(note.createdAt),
                            name: "\(reader.say.creditNoteEntry) \(note.number)",
                            amount: words.reader.money(try note.money.negated()))))
            }
            done += papers.count
            try await progress(done)
        }
        return try await book.finish()
    }
}
