/// ISO 4217 list one (active codes): each code with the decimals of its minor unit.
/// - SeeAlso: [SIX, maintenance agency of ISO
///   4217](https://www.six-group.com/en/products-services/financial-information/data-standards.html)
enum CurrencyTable {
    static let exponents: [String: Int] = {
        var table: [String: Int] = [:]
        for (exponent, codes) in [0: none, 2: two, 3: three, 4: four] {
            for code in codes.split(whereSeparator: \.isWhitespace) { table[String(code)] = exponent }
        }
        return table
    }()

    private static let none = "bif clp djf gnf isk jpy kmf krw pyg rwf ugx uyi vnd vuv xaf xof xpf"
    private static let three = "bhd iqd jod kwd lyd omr tnd"
    private static let four = "clf uyw"
    private static let two = """
        aed afn all amd aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob bov brl bsd btn bwp byn bzd cad cdf che chf chw \
        cny cop cou crc cup cve czk dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gtq gyd hkd hnl htg huf idr \
        ils inr irr jmd kes kgs khr kpw kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mru mur mvr mwk mxn mxv \
        myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln qar ron rsd rub sar sbd scr sdg sek sgd shp sle sos srd \
        ssp stn svc syp szl thb tjs tmt top try ttd twd tzs uah usd usn uyu uzs ved ves wst xcd xcg yer zar zmw zwg
        """
}
