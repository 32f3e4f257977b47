import Core

/// What follows the table: the totals, the emphasised one large, and the note on payment.
struct InvoiceClosing {
    let blocks: [Block]

    private static let width = 280.0
    private static let padding = 12.0

    init(_ document: InvoiceDocument, on canvas: PDFCanvas) {
        let totals =
            [Block(height: 10) { _ in }]
            + document.totals.map {
                $0.isEmphasised ? Self.large($0, document.brand, on: canvas) : Self.plain($0, on: canvas)
            }
        var blocks = Self.unbroken(totals)
        if let note = document.note, !note.isEmpty { blocks.append(Self.note(note, on: canvas)) }
        if let proof = document.proof { blocks.append(InvoiceProof(proof, on: canvas).block) }
        self.blocks = blocks
    }

    /// The totals as one block, so that no page ends in the middle of them. Only what is longer than a page is let go.
    private static func unbroken(_ totals: [Block]) -> [Block] {
        let height = totals.reduce(0) { $0 + $1.height }
        guard height <= InvoiceFrame.bottom - InvoiceFrame.top else { return totals }
        return [
            Block(height: height, keepsWithPrevious: true) { top in
                var y = top
                for total in totals {
                    total.draw(y)
                    y += total.height
                }
            }
        ]
    }

    private static func plain(_ total: InvoiceDocument.Total, on canvas: PDFCanvas) -> Block {
        let label = canvas.text(total.label, TextStyle(size: 9, colour: Ink.muted, lineLimit: 2), width: 130)
        let amount = canvas.amount(
            total.amount, TextStyle(size: 9, alignment: .right, lineLimit: nil), width: width - 2 * padding - 140,
            atLeast: 7)
        return Block(height: max(label.height, amount.height) + 7) { y in
            canvas.draw(label, x: InvoiceFrame.right - width + padding, y: y + 3.5)
            canvas.draw(amount, x: InvoiceFrame.right - width + padding + 140, y: y + 3.5)
        }
    }

    private static func large(_ total: InvoiceDocument.Total, _ brand: HexColor, on canvas: PDFCanvas) -> Block {
        let label = canvas.text(total.label, TextStyle(size: 10, isBold: true, lineLimit: 2), width: 100)
        let amount = canvas.amount(
            total.amount,
            TextStyle(
                size: 17, isBold: true, colour: brand.adjustedForContrast(on: brand.tint), alignment: .right,
                lineLimit: nil),
            width: width - 2 * padding - 105, atLeast: 9)
        let inner = max(label.height, amount.height)
        return Block(height: inner + 24) { y in
            canvas.box(
                x: InvoiceFrame.right - width, y: y + 4, width: width, height: inner + 16, radius: 6,
                brand.tint)
            canvas.draw(label, x: InvoiceFrame.right - width + padding, y: y + 12 + (inner - label.height) / 2)
            canvas.draw(amount, x: InvoiceFrame.right - width + padding + 105, y: y + 12 + (inner - amount.height) / 2)
        }
    }

    private static func note(_ note: String, on canvas: PDFCanvas) -> Block {
        let paragraphs = note.split(separator: "\n", omittingEmptySubsequences: false).prefix(8)
        let text = canvas.text(
            paragraphs.joined(separator: "\n"),
            TextStyle(size: 8.5, colour: Ink.muted, lineLimit: 10, keepsParagraphs: true),
            width: InvoiceFrame.width)
        return Block(height: text.height + 22) { y in canvas.draw(text, x: InvoiceFrame.margin, y: y + 22) }
    }
}
