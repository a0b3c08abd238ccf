package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "rel | <a rel=next href='/?page=3'>x</a> | http://a.example/?page=3",
                "link | <link rel=next href='page/3'> | http://a.example/page/3",
                "word | <a href='/?page=3'>Next »</a> | http://a.example/?page=3",
                "French word | <a href='/?page=3'>Page suivante</a> | http://a.example/?page=3",
                "older | <a href='/?page=3'>← Older posts</a> | http://a.example/?page=3",
                "sign | <a href='/?page=3'>›</a> | http://a.example/?page=3",
                "number after the one without a link | <a href='/?page=1'>1</a><span>2</span><a href='/?page=3'>3</a> | http://a.example/?page=3",
                "number after the one that leads here | <a href='/?page=1'>1</a><a href='/?page=2'>2</a><a href='/?page=3'>3</a> | http://a.example/?page=3",
                "last number | <a href='/?page=1'>1</a><span>2</span> | none",
                "another host | <a rel=next href='http://evil.example/'>Next</a> | none",
                "a script | <a href='javascript:next()'>Next</a> | none",
                "itself | <a rel=next href='/?page=2'>Next</a> | none",
                "a text with the word | <a href='/about'>What comes next for us</a> | none",
                "German | <a href='/?page=3'>Ältere Beiträge</a> | http://a.example/?page=3",
                "Spanish | <a href='/?page=3'>Siguiente &raquo;</a> | http://a.example/?page=3",
                "Portuguese | <a href='/?page=3'>Próxima página</a> | http://a.example/?page=3",
                "Italian | <a href='/?page=3'>Successiva</a> | http://a.example/?page=3",
                "Dutch | <a href='/?page=3'>Volgende</a> | http://a.example/?page=3",
                "Polish | <a href='/?page=3'>Następna strona</a> | http://a.example/?page=3",
                "Russian | <a href='/?page=3'>Следующая →</a> | http://a.example/?page=3",
                "Ukrainian | <a href='/?page=3'>Наступна сторінка</a> | http://a.example/?page=3",
                "Turkish | <a href='/?page=3'>Sonraki</a> | http://a.example/?page=3",
                "Chinese | <a href='/?page=3'>下一页</a> | http://a.example/?page=3",
                "Japanese | <a href='/?page=3'>次へ &gt;</a> | http://a.example/?page=3",
                "Korean | <a href='/?page=3'>다음</a> | http://a.example/?page=3",
                "Arabic | <a href='/?page=3'>التالي</a> | http://a.example/?page=3",
                "several rels | <a rel='nofollow next' href='/?page=3'>x</a> | http://a.example/?page=3",
                "label | <a aria-label='Next page' href='/?page=3'><svg></svg></a> | http://a.example/?page=3",
                "class of the item around | <ul><li class=next><a href='/?page=3'><i></i></a></li></ul> | http://a.example/?page=3",
                "load more | <a href='/?offset=40'>Load more (20)</a> | http://a.example/?offset=40",
                "load more, Russian | <button data-url='/?page=3'>Показать ещё</button> | http://a.example/?page=3",
                "show more | <a href='/?page=3'>Show more</a> | http://a.example/?page=3",
                "button by class | <a class='btn load_more' href='/page/3/'>+</a> | http://a.example/page/3/",
                "button with the next address | <button class=load-more data-next='/list?p=3'>+</button> | http://a.example/list?p=3",
                "button with the next number | <button data-page=3>Load more</button> | http://a.example/?page=3",
                "button with an offset | <button id=loadmore data-offset=40>+</button> | http://a.example/?page=2&offset=40",
                "link for a script | <a href='#' data-url='/?page=3'>Load more</a> | http://a.example/?page=3",
                "htmx | <button hx-get='/rows?page=3'>More</button> | http://a.example/rows?page=3",
                "htmx when scrolled to | <div hx-get='/rows?page=3' hx-trigger='revealed'></div> | http://a.example/rows?page=3",
                "above and below | <a href='/?page=3'>Next</a><a href='/?page=3'>Next</a> | http://a.example/?page=3",
                "more of each entry | <a href='/post/1'>Show more</a><a href='/post/2'>Show more</a> | none",
                "more of the only entry | <a href='/post/1'>Show more</a> | none",
                "read on, in the only entry | <a href='/post/1'>Далее</a> | none",
                "further | <a href='/page/3'>Далее</a> | http://a.example/page/3",
                "the next picture of a show | <a class=next href='/slide/2'>x</a> | none",
                "load more from elsewhere | <button hx-get='http://evil.example/?page=3'>Load more</button> | none",
                "a post form | <button hx-post='/rows?page=3'>Load more</button> | none"
            })
    void theListingGoesOnWhereItsLinksSay(String label, String html, URI next) {
        URI page = URI.create("http://a.example/?page=2");

        assertEquals(next, NextPage.of(Jsoup.parse(html, page.toString()), page));
    }
}
