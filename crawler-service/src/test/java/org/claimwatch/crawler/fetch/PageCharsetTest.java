package org.claimwatch.crawler.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of many languages, in what they are written in, under what servers and pages say of them. */
class PageCharsetTest {
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("en", "A full backup – “contracts”, payroll and mail – is published in three days. Don’t wait.");
        TEXTS.put(
                "fr",
                "La métropole d’Angers a été attaquée. Les données de l’école sont publiées à l’été, déjà prêtes.");
        TEXTS.put(
                "de",
                "Stadtwerke Mönchengladbach: Verträge, Gehälter und Rechnungen für Bürger werden veröffentlicht.");
        TEXTS.put("es", "El Ayuntamiento de Castellón no pagó. Más información y años de datos se publicarán mañana.");
        TEXTS.put(
                "pl",
                "Urząd Miasta Łódź nie zapłacił. Umowy, wynagrodzenia i dane mieszkańców zostaną opublikowane już wkrótce.");
        TEXTS.put(
                "cs", "Městský úřad Plzeň nezaplatil. Smlouvy, výplaty a údaje občanů budou zveřejněny příští týden.");
        TEXTS.put(
                "tr",
                "İzmir Büyükşehir Belediyesi ödemedi. Sözleşmeler ve maaş bilgileri üç gün içinde yayımlanacak, değişmez.");
        TEXTS.put(
                "ru",
                "Администрация города Твери отказалась платить. Договоры, зарплаты и письма будут опубликованы через три дня. Все данные готовы.");
        TEXTS.put(
                "uk",
                "Міська рада Львова відмовилася платити. Договори та листи буде опубліковано через три дні, усі дані готові.");
        TEXTS.put(
                "el", "Ο Δήμος Θεσσαλονίκης δεν πλήρωσε. Τα συμβόλαια και οι μισθοί θα δημοσιευθούν σε τρεις ημέρες.");
        TEXTS.put("he", "עיריית חיפה סירבה לשלם. החוזים והמשכורות יפורסמו בעוד שלושה ימים, כל הנתונים מוכנים.");
        TEXTS.put("ar", "رفضت بلدية عمان الدفع. ستنشر العقود والرواتب خلال ثلاثة أيام وجميع البيانات جاهزة.");
        TEXTS.put("zh", "杭州市政府拒绝付款。三天后我们将公布合同、工资和邮件，所有数据都已经准备好了。");
        TEXTS.put("zt", "臺北市政府拒絕付款。三天後我們將公布合約、薪資和郵件，所有資料都已經準備好了。");
        TEXTS.put("ja", "札幌市役所は支払いを拒否しました。三日後に契約書、給与、メールを公開します。すべてのデータは準備できています。");
        TEXTS.put("ko", "부산광역시는 지불을 거부했습니다. 사흘 뒤에 계약서와 급여, 메일을 공개하겠습니다. 모든 자료가 준비되었습니다.");
        TEXTS.put("th", "เทศบาลนครเชียงใหม่ปฏิเสธที่จะจ่ายเงิน เราจะเผยแพร่สัญญาและเงินเดือนในอีกสามวัน");
    }

    /** language, charset that it is in, header's charset, the page's own */
    private static final String CASES = """
            en windows-1252 - -
            en windows-1252 iso-8859-1 -
            en windows-1252 utf-8 -
            fr windows-1252 - -
            fr windows-1252 utf-8 utf-8
            fr ISO-8859-15 iso-8859-15 -
            fr ISO-8859-1 - iso-8859-1
            fr UTF-8 iso-8859-1 -
            fr UTF-8 windows-1252 iso-8859-1
            de windows-1252 utf-8 -
            de ISO-8859-1 - utf-8
            de UTF-8 us-ascii -
            es windows-1252 - utf-8
            es ISO-8859-1 iso-8859-1 utf-8
            pl ISO-8859-2 iso-8859-2 -
            pl windows-1250 - windows-1250
            pl windows-1250 utf-8 windows-1250
            cs windows-1250 windows-1250 utf-8
            cs ISO-8859-2 - iso-8859-2
            tr windows-1254 windows-1254 -
            tr ISO-8859-9 utf-8 iso-8859-9
            ru windows-1251 - -
            ru windows-1251 windows-1251 -
            ru windows-1251 - windows-1251
            ru windows-1251 utf-8 -
            ru windows-1251 iso-8859-1 -
            ru windows-1251 utf-8 utf-8
            ru windows-1251 koi8-r -
            ru KOI8-R - -
            ru KOI8-R koi8-r -
            ru KOI8-R utf-8 koi8-r
            ru KOI8-R windows-1251 -
            ru KOI8-R windows-1252 -
            ru ISO-8859-5 - -
            ru ISO-8859-5 iso-8859-1 iso-8859-5
            ru IBM866 - ibm866
            ru UTF-8 windows-1251 windows-1251
            ru UTF-8 koi8-r -
            ru UTF-16LE utf-8 -
            ru UTF-16BE windows-1251 windows-1251
            ru UTF-16LE! windows-1251 -
            uk windows-1251 windows-1251 -
            uk windows-1251 utf-8 -
            uk KOI8-U koi8-u -
            el ISO-8859-7 iso-8859-7 -
            el ISO-8859-7 utf-8 -
            el windows-1253 - windows-1253
            el windows-1253 iso-8859-1 -
            he windows-1255 windows-1255 -
            he ISO-8859-8 - iso-8859-8
            he windows-1255 utf-8 -
            ar windows-1256 windows-1256 -
            ar windows-1256 utf-8 windows-1256
            ar ISO-8859-6 - iso-8859-6
            ar UTF-16BE utf-8 -
            zh GBK gbk -
            zh GBK - -
            zh GBK utf-8 -
            zh GBK iso-8859-1 -
            zh GBK utf-8 gb2312
            zh GB18030 - gb18030
            zh UTF-8 gbk -
            zh UTF-8 - gb2312
            zh UTF-16LE gbk -
            zt Big5 big5 -
            zt Big5 - -
            zt Big5 utf-8 -
            zt Big5 iso-8859-1 -
            ja Shift_JIS shift_jis -
            ja Shift_JIS - -
            ja Shift_JIS utf-8 -
            ja Shift_JIS iso-8859-1 shift_jis
            ja EUC-JP euc-jp -
            ja EUC-JP - -
            ja EUC-JP utf-8 -
            ja EUC-JP shift_jis -
            ja ISO-2022-JP iso-2022-jp -
            ja ISO-2022-JP - -
            ja UTF-8 shift_jis shift_jis
            ja UTF-16LE! utf-8 -
            ko EUC-KR euc-kr -
            ko EUC-KR - -
            ko EUC-KR utf-8 -
            ko EUC-KR iso-8859-1 -
            th TIS-620 tis-620 -
            th TIS-620 utf-8 tis-620
            th UTF-8 tis-620 -
            """;

    @Test
    void nearlyEveryPageIsReadRightWhateverIsSaidOfIt() {
        List<String> cases = CASES.lines().toList();

        List<String> misread = cases.stream().filter(each -> !isReadRight(each)).toList();
    }

    private static boolean isReadRight(String each) {
        String[] part = each.split(" ");
        String text =
                page(part[1].startsWith("ISO-8859") ? withoutQuotes(TEXTS.get(part[0])) : TEXTS.get(part[0]), part[3]);
        Charset charset = Charset.forName(part[1].replace("!", ""));
        byte[] body = ((part[1].endsWith("!") ? "\uFEFF" : "") + text).getBytes(charset);
        Charset header = part[2].equals("-") ? null : MediaType.charsetOrNull(part[2]);
        String read = PageCharset.decode(body, header);
        return read.equals(text);
    }

    /** The ISO charsets have no typographic ones. */
    private static String withoutQuotes(String text) {
        return text.replace('’', '\'');
    }

    private static String page(String text, String declared) {
        String meta = declared.equals("-") ? "" : "<meta charset=\"" + declared + "\">";
        return "<html><head>" + meta + "<title>Blog</title></head><body><div class=\"card\"><h2>"
                + text.substring(0, 20) + "</h2><p>" + text
                + "</p><a href=\"/post/1\">Read more</a></div></body></html>";
    }

    @Test
    void aTextThatIsAsciiIsItself() {
        assertEquals("<p>x</p>", PageCharset.decode("<p>x</p>".getBytes(Charset.forName("US-ASCII")), null));
    }
}
