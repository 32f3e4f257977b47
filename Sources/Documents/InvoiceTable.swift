import Core

/// The lines of the invoice, under a head that each page repeats.
struct InvoiceTable {
    let rows: [Block]
    /// Points.
    let headHeight: Double
    private let head: [(text: Text, x: Double)]
    private let canvas: PDFCanvas
    private let brand: HexColor

    init(_ document: InvoiceDocument, on canvas: PDFCanvas) {
        self.canvas = canvas
        brand = document.brand
        let widths = ColumnWidths(document, on: canvas)
        let columns = document.columns
        let label = TextStyle(size: 7.5, isBold: true, colour: Ink.muted, lineLimit: 2)
        head = Self.cells(
            [columns.description, columns.quantity, columns.unitPrice, columns.amount], label, widths, on: canvas)
        headHeight = (head.map(\.text.height).max() ?? 0) + 11
        rows = document.lines.map { Self.row($0, widths, on: canvas) }
    }

    func drawHead(at y: Double) {
        for cell in head { canvas.draw(cell.text, x: cell.x, y: y) }
        canvas.rule(x: InvoiceFrame.margin, y: y + headHeight - 6, width: InvoiceFrame.width, thickness: 1.5, brand)
    }

    private static let padding = 7.0

    private static func row(_ line: InvoiceDocument.Line, _ widths: ColumnWidths, on canvas: PDFCanvas) -> Block {
        let cells = cells(
            [line.description, line.quantity, line.unitPrice, line.amount],
            TextStyle(size: 9, lineLimit: nil), widths, on: canvas)
        let period = line.period.map {
            canvas.text($0, TextStyle(size: 7.5, colour: Ink.muted, lineLimit: 2), width: widths.description)
        }
        let description = (cells.first?.text.height ?? 0) + (period.map { $0.height + 2 } ?? 0)
        let height = max(description, cells.map(\.text.height).max() ?? 0) + 2 * padding
        return Block(height: height, isRow: true) { y in
            for cell in cells { canvas.draw(cell.text, x: cell.x, y: y + padding) }
            if let period, let first = cells.first {
                canvas.draw(period, x: first.x, y: y + padding + first.text.height + 2)
            }
            canvas.rule(
                x: InvoiceFrame.margin, y: y + height - 0.5, width: InvoiceFrame.width, thickness: 0.5, Ink.rule)
        }
    }

    /// The description is cut after four lines; figures never are.
    private static func cells(
        _ strings: [String], _ style: TextStyle, _ widths: ColumnWidths, on canvas: PDFCanvas
    ) -> [(text: Text, x: Double)] {
        zip(strings, widths.columns).enumerated().map { index, cell in
            var style = style
            style.alignment = index == 0 ? .left : .right
            if index == 0 { style.lineLimit = style.lineLimit ?? 4 }
            return (canvas.text(cell.0, style, width: cell.1.width), cell.1.x)
        }
    }
}

/// How wide each column is: the figures take what the longest of them needs, the description takes the rest.
struct ColumnWidths {
    let columns: [(x: Double, width: Double)]
    var description: Double { columns[0].width }

    private static let gap = 14.0

    init(_ document: InvoiceDocument, on canvas: PDFCanvas) {
        func width(_ strings: [String], atLeast least: Double, atMost most: Double) -> Double {
            let longest = strings.max { $0.utf8.count < $1.utf8.count } ?? ""
            let natural = canvas.text(longest, TextStyle(size: 9, lineLimit: nil), width: 1_000).width
            return min(max(natural + 1, least), most)
        }
        let figures = [
            width(document.lines.map(\.quantity), atLeast: 50, atMost: 70),
            width(document.lines.map(\.unitPrice), atLeast: 76, atMost: 110),
            width(document.lines.map(\.amount), atLeast: 76, atMost: 120),
        ]
        let description = InvoiceFrame.width - figures.reduce(0) { $0 + $1 + Self.gap }
        var x = InvoiceFrame.margin
        columns = ([description] + figures).map { width in
            defer { x += width + Self.gap }
            return (x, width)
        }
    }
}
