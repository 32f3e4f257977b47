/// What every page carries: the brand's band, which invoice this is, and the foot.
struct InvoiceFrame {
    static let margin = 48.0
    static let width = PDFCanvas.width - 2 * margin
    static let right = PDFCanvas.width - margin
    /// Where content begins on the pages after the first.
    static let top = 76.0
    /// Where content ends on every page.
    static let bottom = PDFCanvas.height - 72

    private let document: InvoiceDocument
    private let canvas: PDFCanvas

    init(_ document: InvoiceDocument, on canvas: PDFCanvas) {
        self.document = document
        self.canvas = canvas
    }

    func draw(page: Int, of pages: Int) {
        canvas.box(x: 0, y: 0, width: PDFCanvas.width, height: 6, document.brand)
        if page > 1 { drawReminder() }

        let style = TextStyle(size: 7.5, colour: Ink.muted)
        var right = style
        right.alignment = .right
        let y = Self.bottom + 24
        canvas.rule(x: Self.margin, y: y, width: Self.width, thickness: 0.5, Ink.rule)
        canvas.draw(canvas.text(document.footer, style, width: Self.width - 130), x: Self.margin, y: y + 8)
        canvas.draw(canvas.text(document.pageLabel(page, pages), right, width: 120), x: Self.right - 120, y: y + 8)
    }

    private func drawReminder() {
        let half = Self.width / 2
        let seller = canvas.text(document.seller.name, TextStyle(size: 8, isBold: true), width: half - 10)
        let number = canvas.text(
            "\(document.title) \(document.number)", TextStyle(size: 8, colour: Ink.muted, alignment: .right),
            width: half)
        canvas.draw(seller, x: Self.margin, y: 36)
        canvas.draw(number, x: Self.right - half, y: 36)
    }
}
