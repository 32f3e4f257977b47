import Core

/// The upper part of the first page: who sells, what this is, its dates, and both parties.
struct InvoiceHead {
    /// Where the rest of the page begins.
    let bottom: Double
    private let pieces: [() -> Void]

    private static let top = 44.0
    private static let gap = 20.0

    init(_ document: InvoiceDocument, on canvas: PDFCanvas) {
        var pieces: [() -> Void] = []
        var y = max(
            Self.sellerMark(document, canvas, &pieces),
            Self.title(document, canvas, &pieces))
        y = Self.facts(document.facts, below: y + Self.gap, document.brand, canvas, &pieces)
        y = Self.parties([document.seller, document.buyer], below: y + Self.gap, canvas, &pieces)
        self.pieces = pieces
        bottom = y + Self.gap + 6
    }

    func draw() {
        for piece in pieces { piece() }
    }

    /// The logo, or the name in its place.
    private static func sellerMark(
        _ document: InvoiceDocument, _ canvas: PDFCanvas, _ pieces: inout [() -> Void]
    ) -> Double {
        if let picture = document.logo.flatMap(canvas.picture) {
            pieces.append { canvas.draw(picture, x: InvoiceFrame.margin, y: top) }
            return top + picture.height
        }
        let name = canvas.text(document.seller.name, TextStyle(size: 16, isBold: true, lineLimit: 2), width: 270)
        pieces.append { canvas.draw(name, x: InvoiceFrame.margin, y: top) }
        return top + name.height
    }

    private static func title(
        _ document: InvoiceDocument, _ canvas: PDFCanvas, _ pieces: inout [() -> Void]
    ) -> Double {
        let width = 210.0, x = InvoiceFrame.right - width
        let title = canvas.text(
            document.title, TextStyle(size: 20, isBold: true, alignment: .right, lineLimit: 2), width: width)
        let number = canvas.text(
            document.number,
            TextStyle(
                size: 10.5, isBold: true, colour: document.brand.adjustedForContrast(on: .white), alignment: .right,
                lineLimit: 2),
            width: width)
        let numberY = top + title.height + 2
        var y = numberY + number.height
        pieces.append {
            canvas.draw(title, x: x, y: top)
            canvas.draw(number, x: x, y: numberY)
        }
        if let stamp = document.stamp {
            let text = canvas.text(stamp.text, TextStyle(size: 8, isBold: true, colour: stamp.tone.ink), width: 180)
            let boxY = y + 8
            pieces.append {
                canvas.box(
                    x: InvoiceFrame.right - text.width - 16, y: boxY, width: text.width + 16, height: text.height + 7,
                    radius: 4, stamp.tone.ground)
                canvas.draw(text, x: InvoiceFrame.right - text.width - 8, y: boxY + 3.5)
            }
            y = boxY + text.height + 7
        }
        return y
    }

    /// A tinted strip with four facts to the line.
    private static func facts(
        _ facts: [InvoiceDocument.Fact], below top: Double, _ brand: HexColor, _ canvas: PDFCanvas,
        _ pieces: inout [() -> Void]
    ) -> Double {
        guard !facts.isEmpty else { return top - gap }
        let padding = 14.0
        let perLine = min(facts.count, 4)
        let column = (InvoiceFrame.width - 2 * padding) / Double(perLine)
        var texts: [(label: Text, value: Text, x: Double, y: Double)] = []
        var y = top + 11
        for start in stride(from: 0, to: facts.count, by: perLine) {
            var height = 0.0
            for (index, fact) in facts[start..<min(start + perLine, facts.count)].enumerated() {
                let label = canvas.text(
                    fact.label, TextStyle(size: 7.5, colour: Ink.muted, lineLimit: 2), width: column - 10)
                let value = canvas.text(
                    fact.value, TextStyle(size: 8.5, isBold: true, lineLimit: 8), width: column - 10)
                texts.append((label, value, InvoiceFrame.margin + padding + Double(index) * column, y))
                height = max(height, label.height + 3 + value.height)
            }
            y += height + 11
        }
        pieces.append {
            canvas.box(
                x: InvoiceFrame.margin, y: top, width: InvoiceFrame.width, height: y - top, radius: 6,
                brand.tint)
            for text in texts {
                canvas.draw(text.label, x: text.x, y: text.y)
                canvas.draw(text.value, x: text.x, y: text.y + text.label.height + 3)
            }
        }
        return y
    }

    /// Both parties side by side.
    private static func parties(
        _ parties: [InvoiceDocument.Party], below top: Double, _ canvas: PDFCanvas, _ pieces: inout [() -> Void]
    ) -> Double {
        let column = InvoiceFrame.width / 2
        var bottom = top
        for (index, party) in parties.enumerated() {
            let x = InvoiceFrame.margin + Double(index) * column
            let label = TextStyle(size: 7.5, colour: Ink.muted)
            let name = TextStyle(size: 10, isBold: true, lineLimit: 2)
            let line = TextStyle(size: 9, lineLimit: 2)
            var y = top
            let texts = [(party.label, label), (party.name, name)] + party.lines.prefix(10).map { ($0, line) }
            for (string, style) in texts where !string.isEmpty {
                let text = canvas.text(string, style, width: column - 24)
                let textY = y
                pieces.append { canvas.draw(text, x: x, y: textY) }
                y += text.height + 2.5
            }
            bottom = max(bottom, y)
        }
        return bottom
    }
}

extension InvoiceDocument.Stamp.Tone {
    var ink: HexColor {
        switch self {
        case .positive: HexColor(0x125B34)
        case .attention: HexColor(0x8A2A10)
        case .neutral: HexColor(0x454C58)
        }
    }

    var ground: HexColor {
        switch self {
        case .positive: HexColor(0xDDF3E4)
        case .attention: HexColor(0xFDE7DD)
        case .neutral: HexColor(0xECEEF1)
        }
    }
}
