import Core
import Foundation

@testable import Documents

extension InvoiceDocument {
    /// An invoice in Spanish from a Chilean merchant: 9.990 + 4.990 with 19 % included.
    static func sample(lines: [Line]? = nil, logo: Logo? = nil) -> InvoiceDocument {
        InvoiceDocument(
            language: "es", issuedAt: Instant(seconds: 1_772_323_200), title: "Factura", number: "LUZ-000123",
            stamp: Stamp("Pagada", tone: .positive),
            facts: [
                Fact("Fecha de emisión", "1 de marzo de 2026"), Fact("Vencimiento", "8 de marzo de 2026"),
                Fact("Pagada el", "1 de marzo de 2026"), Fact("Método de pago", "Visa ···· 4242"),
            ],
            seller: Party(
                label: "De", name: "Luz del Sur SpA",
                lines: ["Av. Providencia 1234, of. 56", "7500000 Providencia, Santiago", "Chile", "RUT 76.543.210-K"]),
            buyer: Party(
                label: "Facturar a", name: "Ana Muñoz Ibáñez",
                lines: ["ana@example.com", "Los Aromos 55", "Valparaíso, Chile", "RUT 12.345.678-5"]),
            columns: Columns(
                description: "Descripción", quantity: "Cantidad", unitPrice: "Precio unitario", amount: "Importe"),
            lines: lines ?? [
                Line(
                    "Plan Hogar, mensual", period: "1 mar – 31 mar 2026", quantity: "1", unitPrice: "$9.990",
                    amount: "$9.990"),
                Line(
                    "Cámara adicional", period: "1 mar – 31 mar 2026", quantity: "2", unitPrice: "$2.495",
                    amount: "$4.990"),
                Line("Descuento de bienvenida (10 %)", quantity: "1", unitPrice: "-$1.498", amount: "-$1.498"),
            ],
            totals: [
                Total("Subtotal", "$13.482"), Total("IVA 19 % (incluido)", "$2.153"),
                Total("Total", "$13.482", isEmphasised: true),
            ],
            note:
                "Gracias por pagar a tiempo. Si algo no cuadra, responde al correo con el que recibiste esta factura.",
            footer: "Luz del Sur SpA · RUT 76.543.210-K · luzdelsur.example",
            pageLabel: { "Página \($0) de \($1)" }, brand: HexColor(0x0E7C66), logo: logo)
    }
}

extension BookIndex {
    static let sample = BookIndex(
        title: "Índice", columns: ("Fecha", "Documento", "Total", "Página del archivo"),
        pageLabel: { "Página \($0) de \($1)" }, brand: HexColor(0x0E7C66))
}

/// A PNG of one colour, written by hand: stored deflate blocks.
func png(width: Int, height: Int, extraChunk: String? = nil) -> [UInt8] {
    func big(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) } }
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let checked = Array(name.utf8) + body
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in checked {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return big(body.count) + checked + big(Int(~crc))
    }
    var pixels: [UInt8] = []
    for _ in 0..<height { pixels += [0] + (0..<width).flatMap { [UInt8($0 % 256), 0x7C, 0x66] } }
    var stored: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: pixels.count, by: 65_535) {
        let block = pixels[start..<min(start + 65_535, pixels.count)]
        let length = UInt16(block.count)
        stored.append(start + 65_535 >= pixels.count ? 1 : 0)
        stored += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)] + block
    }
    var low: UInt32 = 1, high: UInt32 = 0
    for byte in pixels {
        low = (low + UInt32(byte)) % 65_521
        high = (high + low) % 65_521
    }
    stored += big(Int(high << 16 | low))
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file += chunk("IHDR", big(width) + big(height) + [8, 2, 0, 0, 0])
    if let extraChunk { file += chunk(extraChunk, Array("hello".utf8)) }
    return file + chunk("IDAT", stored) + chunk("IEND", [])
}
