import Core

/// The last pages of a book: each paper with its day and its amount, and the page of the file on which it begins. They come last
/// because how many pages a paper has is known once it is drawn.
public struct BookIndex: Sendable {
    /// One paper, ready to print.
    public struct Entry: Sendable {
        let date: String
        let name: String
        let amount: String

        public init(date: String, name: String, amount: String) {
            self.date = date
            self.name = name
            self.amount = amount
        }
    }

    /// `Índice`.
    let title: String
    /// What stands at the head of the table.
    let columns: (date: String, name: String, amount: String, page: String)
    /// Says which of its own pages this is, of how many.
    let pageLabel: @Sendable (_ page: Int, _ pages: Int) -> String
    let brand: HexColor

    public init(
        title: String, columns: (date: String, name: String, amount: String, page: String),
        pageLabel: @escaping @Sendable (_ page: Int, _ pages: Int) -> String, brand: HexColor
    ) {
        self.title = title
        self.columns = columns
        self.pageLabel = pageLabel
        self.brand = brand
    }
}

extension BookIndex {
    private static let rowHeight = 20.0
    private static let headHeight = 26.0
    /// Where the table begins on the first of its pages.
    private static let firstTop = 128.0

    /// - Parameters:
    ///   - subject: what the book holds: `Facturas de 2026`.
    ///   - author: who publishes it.
    func draw(
        _ entries: [(entry: Entry, page: Int)], of subject: String, by author: String, on canvas: PDFCanvas
    ) {
        let pages = Self.pages(of: entries.count)
        for (index, rows) in pages.enumerated() {
            drawFrame(author, page: index + 1, of: pages.count, on: canvas)
            if index == 0 { drawTitle(subject, on: canvas) }
            var y = index == 0 ? Self.firstTop : InvoiceFrame.top
            drawHead(at: y, on: canvas)
            y += Self.headHeight
            for row in entries[rows] {
                drawRow(row.entry, page: row.page, at: y, on: canvas)
                y += Self.rowHeight
            }
            canvas.endPage()
        }
    }

    /// Which entries stand on each of its pages; at least one page.
    static func pages(of count: Int) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var start = 0
        repeat {
            let top = pages.isEmpty ? firstTop : InvoiceFrame.top
            let end = min(count, start + Int((InvoiceFrame.bottom - top - headHeight) / rowHeight))
            pages.append(start..<end)
            start = end
        } while start < count
        return pages
    }

    private func drawFrame(_ author: String, page: Int, of pages: Int, on canvas: PDFCanvas) {
        canvas.box(x: 0, y: 0, width: PDFCanvas.width, height: 6, brand)
        let y = InvoiceFrame.bottom + 24
        let style = TextStyle(size: 7.5, colour: Ink.muted)
        let right = TextStyle(size: 7.5, colour: Ink.muted, alignment: .right)
        canvas.rule(x: InvoiceFrame.margin, y: y, width: InvoiceFrame.width, thickness: 0.5, Ink.rule)
        canvas.draw(canvas.text(author, style, width: InvoiceFrame.width - 130), x: InvoiceFrame.margin, y: y + 8)
        canvas.draw(canvas.text(pageLabel(page, pages), right, width: 120), x: InvoiceFrame.right - 120, y: y + 8)
    }

    private func drawTitle(_ subject: String, on canvas: PDFCanvas) {
        let heading = canvas.text(title, TextStyle(size: 20, isBold: true), width: InvoiceFrame.width)
        let below = canvas.text(subject, TextStyle(size: 10.5, colour: Ink.muted), width: InvoiceFrame.width)
        canvas.draw(heading, x: InvoiceFrame.margin, y: 44)
        canvas.draw(below, x: InvoiceFrame.margin, y: 44 + heading.height + 4)
    }

    private func drawHead(at y: Double, on canvas: PDFCanvas) {
        let style = TextStyle(size: 7.5, isBold: true, colour: Ink.muted)
        cells([columns.date, columns.name, columns.amount, columns.page], style, at: y, on: canvas)
        canvas.rule(x: InvoiceFrame.margin, y: y + 16, width: InvoiceFrame.width, thickness: 1.5, brand)
    }

    private func drawRow(_ entry: Entry, page: Int, at y: Double, on canvas: PDFCanvas) {
        cells([entry.date, entry.name, entry.amount, "\(page)"], TextStyle(size: 9), at: y + 3, on: canvas)
        canvas.rule(
            x: InvoiceFrame.margin, y: y + Self.rowHeight - 0.5, width: InvoiceFrame.width, thickness: 0.5, Ink.rule)
    }

    /// The last two are figures, and stand at the right of their columns. Nothing is cut: what is long is written smaller.
    private func cells(_ strings: [String], _ style: TextStyle, at y: Double, on canvas: PDFCanvas) {
        let rooms: [(x: Double, width: Double)] = [
            (InvoiceFrame.margin, 70), (InvoiceFrame.margin + 78, 173), (InvoiceFrame.right - 234, 124),
            (InvoiceFrame.right - 100, 100),
        ]
        for (index, (string, room)) in zip(strings, rooms).enumerated() {
            var style = style
            style.alignment = index > 1 ? .right : .left
            style.lineLimit = nil
            canvas.draw(canvas.amount(string, style, width: room.width, atLeast: 5), x: room.x, y: y)
        }
    }
}
