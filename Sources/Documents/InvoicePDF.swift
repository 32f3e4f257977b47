import Core

/// Draws an invoice on A4.
public enum InvoicePDF {
    /// Takes milliseconds of one core: never call it on an event loop, ask a ``PDFPress`` (D10).
    ///
    /// The bytes depend on the document and on the fonts and libraries installed, on nothing else (M8).
    /// The machine needs DejaVu Sans (`fonts-dejavu-core`); scripts that it lacks are lent by other installed fonts.
    ///
    /// - Returns: a PDF 1.5 file that holds text, rules and one picture at most (W8).
    /// - Throws: ``BillingError`` `unavailable`, when memory or a font fails underneath.
    public static func render(_ document: InvoiceDocument) throws(BillingError) -> [UInt8] {
        let canvas = PDFCanvas(
            title: "\(document.title) \(document.number)", author: document.seller.name,
            createdAt: document.issuedAt, language: document.language)
        draw(document, on: canvas)
        return try canvas.finish()
    }

    /// Puts it on pages of its own.
    ///
    /// - Returns: how many it takes.
    @discardableResult
    static func draw(_ document: InvoiceDocument, on canvas: PDFCanvas) -> Int {
        let head = InvoiceHead(document, on: canvas)
        let table = InvoiceTable(document, on: canvas)
        let frame = InvoiceFrame(document, on: canvas)
        let blocks = table.rows + InvoiceClosing(document, on: canvas).blocks
        let flow = PageFlow(
            first: InvoiceFrame.bottom - head.bottom, others: InvoiceFrame.bottom - InvoiceFrame.top,
            tableHead: table.headHeight)

        let pages = flow.pages(of: blocks)
        for (index, page) in pages.enumerated() {
            frame.draw(page: index + 1, of: pages.count)
            if index == 0 { head.draw() }
            var y = index == 0 ? head.bottom : InvoiceFrame.top
            if blocks[page].first?.isRow == true {
                table.drawHead(at: y)
                y += table.headHeight
            }
            for block in blocks[page] {
                block.draw(y)
                y += block.height
            }
            canvas.endPage()
        }
        return pages.count
    }
}
