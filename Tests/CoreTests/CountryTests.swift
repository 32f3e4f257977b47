import Core
import Foundation
import Testing

@Suite struct `Countries` {
    @Test func `are the 249 of ISO 3166-1, and no union or reserved code`() {
        #expect(Country.codes.count == 249)
        #expect(Country.codes == Set(Country.codes).sorted())
        for code in ["CL", "CO", "CR", "AR", "AX", "GG", "PS", "TW", "ZW"] { #expect(Country.isAssigned(code)) }
        for code in ["EU", "EZ", "UN", "DG", "CQ", "XK", "IC", "EA", "AC", "TA", "CP", "UK", "cl", "", "CHL"] {
            #expect(!Country.isAssigned(code), "\(code)")
        }
    }

    @Test func `are taken as programs write them, and what was there may stay`() throws {
        #expect(try Country.checked("cl", parameter: "address[country]") == "CL")
        #expect(try Country.checked(nil, parameter: "address[country]", known: "XX") == nil)
        #expect(try Country.checked("xx", parameter: "address[country]", known: "XX") == "XX")
        let error = #expect(throws: BillingError.self) {
            try Country.checked("Chile", parameter: "address[country]", known: "XX")
        }
        #expect(error?.code == "country_code_invalid" && error?.parameter == "address[country]")
    }

    /// The zone table, which every machine of ours has, carries the same list from another hand.
    @Test func `are those of the machine's zone table`() throws {
        let table = try String(contentsOfFile: "/usr/share/zoneinfo/iso3166.tab", encoding: .utf8)
        let listed = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0.prefix(2)) }

        #expect(listed.sorted() == Country.codes)
    }
}
