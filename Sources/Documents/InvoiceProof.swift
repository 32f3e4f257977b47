import Core

extension InvoiceDocument {
    /// Where anybody finds out whether the paper is genuine: as a square code, and in letters beside it.
    public struct Proof: Hashable, Sendable {
        public let caption: String
        public let address: String
        let code: QRCode

        /// - Throws: ``BillingError`` `unavailable`, for an address too long for a code.
        public init(_ caption: String, address: String) throws(BillingError) {
            self.caption = caption
            self.address = address
            code = try QRCode(address)
        }
    }
}

/// The proof as it is drawn: squares, none of them a picture, so that any printer has them sharp.
struct InvoiceProof {
    let block: Block

    /// Points, quiet zone included: more than half a millimetre to a module.
    private static let side = 132.0

    init(_ proof: InvoiceDocument.Proof, on canvas: PDFCanvas) {
        let module = Self.side / Double(proof.code.side + 2 * QRCode.quietZone)
        let left = InvoiceFrame.margin, textLeft = InvoiceFrame.margin + Self.side + 12
        let room = InvoiceFrame.right - textLeft
        let caption = canvas.text(proof.caption, TextStyle(size: 9, isBold: true, lineLimit: 4), width: room)
        let address = canvas.text(
            proof.address, TextStyle(size: 7.5, colour: Ink.muted, lineLimit: nil, insertsHyphens: false), width: room)
        let runs = proof.code.runs
        block = Block(height: 16 + max(Self.side, caption.height + address.height + 24)) { y in
            let quiet = Double(QRCode.quietZone) * module
            let top = y + 16 + quiet
            var boxes: [(x: Double, y: Double, width: Double, height: Double)] = []
            for run in runs {
                let x = left + quiet + Double(run.start) * module
                boxes.append((x, top + Double(run.row) * module, Double(run.length) * module, module))
            }
            canvas.boxes(boxes, .black)
            canvas.draw(caption, x: textLeft, y: top)
            canvas.draw(address, x: textLeft, y: top + caption.height + 6)
        }
    }
}
