import Documents
import HTML

/// A square code as a drawing in the page: no other address serves what it says.
struct QRDrawing: View {
    let code: QRCode
    let label: String

    /// - Parameter label: what it is for, for who cannot see it.
    init(_ code: QRCode, label: String) {
        self.code = code
        self.label = label
    }

    var body: Markup {
        let side = code.side + 2 * QRCode.quietZone
        let path = code.runs.map {
            "M\($0.start + QRCode.quietZone) \($0.row + QRCode.quietZone)h\($0.length)v1h-\($0.length)z"
        }.joined()
        return svg(.viewBox("0 0 \(side) \(side)"), .role("img"), .ariaLabel(label)) { HTML.path(.d(path)) }
    }
}
