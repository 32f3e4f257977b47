import Core
import Foundation
import Storage
import Testing

@testable import Billing

@Suite struct `JSON that is read without a decoder` {
    static let details = [
        CustomerDetails(),
        CustomerDetails(email: "ana@example.com", name: "Ana Ñandú 🇨🇱", phone: "+56 9 1234", locale: "es"),
        CustomerDetails(
            name: "Comercial Ltda.", description: "al por mayor: {[,]}",
            address: Address(line1: "Calle 1/2", city: "Ñuñoa", postalCode: "", country: "CL"), taxID: "76086428-5",
            taxKind: .clTIN, purchaseOrder: "OC-17"),
        CustomerDetails(name: "dice \"hola\" \\ y\nse va"),
    ]

    @Test(arguments: details)
    func `is what a decoder reads, escaped letters or not`(details: CustomerDetails) throws {
        let text = JSONText.of(details)

        #expect(try JSONText.value(text, as: CustomerDetails.self) == details)
        #expect(try JSONDecoder().decode(CustomerDetails.self, from: Data(text.utf8)) == details)
    }

    @Test func `needs no decoder for what nearly every row has`() throws {
        for details in Self.details.prefix(3) {
            let json = try #require(PlainJSON(JSONText.of(details)))
            #expect(CustomerDetails(plain: json) == details)
        }
        let isPlain = PlainJSON(JSONText.of(Self.details[3])) != nil
        #expect(!isPlain)
    }

    @Test func `M8: needs no decoder for who sold, whose address has lines`() throws {
        let seller = Seller(
            name: "Tienda Ñ", taxID: "76.086.428-5", address: ["Calle 1", "Santiago"], email: nil,
            phone: "+56 2 2345 6789", website: "https://tienda.example", zone: "America/Santiago")
        let text = JSONText.of(seller)

        let json = try #require(PlainJSON(text))
        #expect(Seller(plain: json) == seller)
        #expect(try JSONDecoder().decode(Seller.self, from: Data(text.utf8)) == seller)
        #expect(try JSONText.shared(text, as: Seller.self) == seller)
    }

    @Test func `has amounts, rates and lists as they were`() throws {
        let taxes = [
            InvoiceTax(
                taxRate: "txr_1", displayName: "IVA", millionths: 190_000, isInclusive: true,
                taxable: Money(-8_395, .clp), amount: Money(1_595, .clp)),
            InvoiceTax(
                taxRate: "txr_2", displayName: "Otro", millionths: 0, isInclusive: false,
                taxable: Money(.max, .clp), amount: Money(.min, .clp)),
        ]
        #expect(try InvoiceTax.list(InvoiceTax.text(taxes), in: .clp) == taxes)
        #expect(try InvoiceTax.list(InvoiceTax.text([taxes[0]]), in: .clp) == [taxes[0]])
        #expect(try JSONText.value("[]", as: [String].self).isEmpty)
        #expect(try JSONText.metadata(#"{"a":"1","b":""}"#) == ["a": "1", "b": ""])
    }

    @Test(arguments: [
        "", "{", "{}x", "[1,]", #"{"name":}"#, #"{"name" "a"}"#, "nul", "01", "-", "\"a", "[\"\u{1}\"]", "1.5", "1e3",
        " {}",
        "[[[[[[[[[[]]]]]]]]]]", "9223372036854775807", #"{"name":"\u0041"}"#,
    ])
    func `leaves everything else to a decoder`(text: String) {
        let isPlain = PlainJSON(text) != nil
        #expect(!isPlain)
    }

    @Test(arguments: [
        #"{"name":"a","name":"b"}"#, #"{"name":null,"unheard":[-0,{"x":true}],"address":{}}"#, #"{"":"","name":"Ñ"}"#,
    ])
    func `is what a decoder reads, however odd it is`(text: String) throws {
        let isPlain = PlainJSON(text) != nil
        #expect(isPlain)
        let read = try JSONText.value(text, as: CustomerDetails.self)
        #expect(try JSONDecoder().decode(CustomerDetails.self, from: Data(text.utf8)) == read)
    }

    @Test(arguments: [
        #"{"name":1}"#, #"{"taxKind":"unheard"}"#, #"{"address":[]}"#, #"{"address":{"city":true}}"#, "[]", "nothing",
    ])
    func `is refused with a decoder's words when it is no such thing`(text: String) {
        #expect(throws: StorageError.self) { try JSONText.value(text, as: CustomerDetails.self) }
    }
}
