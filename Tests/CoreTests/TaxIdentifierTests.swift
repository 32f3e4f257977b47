import Testing

@testable import Core

/// Numbers that authorities, companies and `python-stdnum` publish as examples, and the same with a digit changed.
@Suite struct `Tax identifiers` {
    struct Sample: Sendable, CustomTestStringConvertible {
        let country: String
        let written: String
        let kind: TaxIdentifier.Kind
        let text: String

        init(_ country: String, _ written: String, _ kind: TaxIdentifier.Kind, _ text: String) {
            (self.country, self.written, self.kind, self.text) = (country, written, kind, text)
        }

        var testDescription: String { "\(country) \(written)" }
    }

    static let good = [
        Sample("CL", "76086428-5", .clTIN, "76.086.428-5"), Sample("CL", "RUT 12.531.909-2", .clTIN, "12.531.909-2"),
        Sample("CL", "20347878-k", .clTIN, "20.347.878-K"), Sample("CL", "1.000.005-k", .clTIN, "1.000.005-K"),
        Sample("AR", "200-5536168-2", .arCUIT, "20-05536168-2"),
        Sample("AR", "C.U.I.T.: 30-50001091-2", .arCUIT, "30-50001091-2"),
        Sample("CO", "213.123.432-1", .coNIT, "213.123.432-1"),
        Sample("CO", "NIT 800197268-4", .coNIT, "800.197.268-4"),
        Sample("CO", "9001234568", .coNIT, "900.123.456-8"), Sample("CO", "CC 52.555.101", .coCC, "52.555.101"),
        Sample("CO", "1012345678", .coCC, "1.012.345.678"),
        Sample("BR", "390.533.447-05", .brCPF, "390.533.447-05"), Sample("BR", "11144477735", .brCPF, "111.444.777-35"),
        Sample("BR", "16.727.230/0001-97", .brCNPJ, "16.727.230/0001-97"),
        Sample("BR", "00000000000191", .brCNPJ, "00.000.000/0001-91"),
        Sample("BR", "12.abc.345/01de-35", .brCNPJ, "12.ABC.345/01DE-35"),
        Sample("MX", "GODE 561231 GR8", .mxRFC, "GODE561231GR8"),
        Sample("MX", "XAXX010101000", .mxRFC, "XAXX010101000"),
        Sample("PE", "20512333797", .peRUC, "20512333797"), Sample("PE", "RUC 20131312955", .peRUC, "20131312955"),
        Sample("EC", "1792060346-001", .ecRUC, "1792060346001"), Sample("EC", "1714307103001", .ecRUC, "1714307103001"),
        Sample("EC", "1760003410001", .ecRUC, "1760003410001"),
        Sample("CR", "3-101-123456", .crTIN, "3-101-123456"), Sample("CR", "1-0555-0101", .crTIN, "1-0555-0101"),
        Sample("DO", "1-01-85004-3", .doRCN, "1-01-85004-3"), Sample("DO", "00113918205", .doRCN, "001-1391820-5"),
        Sample("VE", "V-11470283-4", .veRIF, "V-11470283-4"), Sample("VE", "j070133805", .veRIF, "J-07013380-5"),
        Sample("UY", "21-100342-001-7", .uyRUC, "211003420017"), Sample("UY", "1.234.567-2", .uyCI, "1.234.567-2"),
    ]

    @Test(arguments: good)
    func `are read as they are written, kept bare, and written as people do`(sample: Sample) throws {
        let read = try #require(try TaxIdentifier.of(sample.written, in: sample.country))

        #expect(read.kind == sample.kind && read.text == sample.text)
        #expect(try TaxIdentifier(read.text, read.kind) == read && TaxIdentifier(read.value, read.kind) == read)
        #expect(read.kind.country == sample.country)
    }

    @Test(arguments: [
        ("CL", "76086428-4"), ("CL", "76.555.016-6"), ("AR", "20-05536168-3"), ("CO", "213.123.432-2"),
        ("CO", "900.123.456-7"), ("BR", "390.533.447-06"), ("BR", "111.111.111-11"), ("BR", "16.727.230/0001-98"),
        ("BR", "12.ABC.345/01DE-36"), ("PE", "20512333798"), ("EC", "1792060347001"), ("EC", "1763154690001"),
        ("DO", "1-01-85004-2"), ("DO", "00113918204"), ("VE", "V-11470283-3"), ("UY", "210303670014"),
        ("UY", "1.234.567-3"),
    ])
    func `are refused by their check digit`(country: String, written: String) {
        #expect(throws: TaxIdentifier.Refusal.checkDigit) { try TaxIdentifier.of(written, in: country) }
    }

    @Test(arguments: [
        ("CL", "no sé"), ("CL", "123"), ("CL", "K2345678"), ("AR", "30-1234"), ("CO", "NIT"), ("BR", "12.345"),
        ("BR", "12ABC34501DEAB"), ("MX", "GODE561331GR8"), ("MX", "GODE561231"), ("PE", "2051233379"),
        ("EC", "1792060346000"), ("CR", "9-101-123456"), ("CR", "0-0555-0101"), ("DO", "12"), ("VE", "X-11470283-4"),
        ("UY", "12345"), ("CL", "４２"), ("CL", "76086428-5\u{0301}"),
    ])
    func `are refused by their form`(country: String, written: String) {
        #expect(throws: TaxIdentifier.Refusal.form) { try TaxIdentifier.of(written, in: country) }
    }

    @Test func `are any text where the country's rule is not known`() throws {
        #expect(try TaxIdentifier.of("lo que sea", in: "ES") == nil && TaxIdentifier.of("1", in: nil) == nil)
    }

    @Test func `each digit that is changed is noticed, and each country has an example that holds`() throws {
        for country in Set(TaxIdentifier.Kind.allCases.map(\.country)) {
            let example = try #require(TaxIdentifier.example(in: country))
            #expect(try TaxIdentifier.of(example, in: country) != nil, "\(country)")
        }
        // Three have no check digit that decides, and Ecuador's is not the last.
        for sample in Self.good where ![.coCC, .crTIN, .mxRFC, .ecRUC].contains(sample.kind) {
            let value = try #require(try TaxIdentifier.of(sample.written, in: sample.country)).value
            guard let last = value.last?.wholeNumberValue else { continue }
            for other in 0...9 where other != last {
                #expect(throws: TaxIdentifier.Refusal.self) {
                    try TaxIdentifier(value.dropLast() + String(other), sample.kind)
                }
            }
        }
    }
}
